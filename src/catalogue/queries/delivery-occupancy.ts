import { type Kysely, sql } from 'kysely';
import type { Occupancy } from '../model/changed-seats.ts';
import type { CatalogueTables, RunStatus } from '../tables.ts';
import type { DeliveryStamp } from './delivery-rows.ts';

export interface RunSeats extends Occupancy {
  readonly id: string;
  readonly key: string;
  readonly number: string | null;
  readonly offerKey: string;
}

/** Seats of the published runs of a source that have one of these keys or numbers. */
export async function findSeats(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  keys: readonly string[],
  numbers: readonly string[],
): Promise<readonly RunSeats[]> {
  const { rows } = await sql<RunSeats>`
    select r.id, r.source_key as key, r.number, o.source_key as "offerKey",
      r.seats_min as min, r.seats_max as max, r.seats_free as free, r.status
    from course_run r join offer o on o.id = r.offer_id
    where r.source_id = ${sourceId} and r.publication = 'published'
      and (r.source_key = any(${keys}::text[]) or r.number = any(${numbers}::text[]))`.execute(trx);
  return rows;
}

export interface NewSeats {
  readonly id: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly free: number | null;
  readonly status: RunStatus;
}

/**
 * Writes seats and state of runs and nothing else: nothing is confirmed and nothing counts as changed for readers of news. The next full
 * delivery writes these courses anew, whatever it holds, because what it holds may be older or newer.
 */
export async function writeSeats(
  trx: Kysely<CatalogueTables>,
  { sourceId }: Pick<DeliveryStamp, 'sourceId'>,
  rows: readonly NewSeats[],
  offerKeys: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update course_run r set seats_min = n.min, seats_max = n.max, seats_free = n.free, status = n.status, content_hash = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id text, min int, max int, free int, status text)
    where r.id = n.id`.execute(trx);
  await sql`
    update offer set content_hash = null
    where source_id = ${sourceId} and source_key = any(${offerKeys}::text[])`.execute(trx);
}
