import { type Kysely, sql } from 'kysely';
import type { CatalogueTables, DeliveryChannel } from '../../tables.ts';
import { jsonText } from '../json-rows.ts';

/** A delivery that somebody has to work on, with its source. */
export interface DeliveryWork {
  readonly id: string;
  readonly memberId: string;
  readonly sourceId: string;
  readonly sourceKey: string;
  readonly sourceName: string;
  readonly channel: DeliveryChannel;
  readonly format: string;
  readonly encoding: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly state: 'received' | 'reading' | 'publishing';
  readonly acceptsShrink: boolean;
  readonly isReleased: boolean;
  readonly tries: number;
}

const TO_DO = ['received', 'reading', 'publishing'] as const;

/** The oldest delivery of a source that is not done; null = nothing to do. */
export async function nextDelivery(
  db: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<DeliveryWork | null> {
  const row = await db
    .selectFrom('delivery_file as f')
    .innerJoin('data_source as s', 's.id', 'f.source_id')
    .where('f.source_id', '=', sourceId)
    .where('f.state', 'in', TO_DO)
    .orderBy('f.seq')
    .limit(1)
    .select([
      'f.id',
      'f.member_id as memberId',
      's.id as sourceId',
      's.key as sourceKey',
      's.name as sourceName',
      'f.channel',
      'f.format',
      'f.encoding',
      'f.file_name as fileName',
      'f.file_hash as fileHash',
      'f.file_bytes as fileBytes',
      'f.state',
      'f.accepts_shrink as acceptsShrink',
      'f.released as isReleased',
      'f.tries',
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  const state = TO_DO.find((one) => one === row.state) ?? 'reading';
  return { ...row, state, fileBytes: Number(row.fileBytes) };
}

/** Notes that somebody begins to work on it; false where it has ended meanwhile. */
export async function noteBegin(db: Kysely<CatalogueTables>, id: string): Promise<boolean> {
  const answer = await sql`
    update delivery_file set tries = tries + 1, bytes_read = 0, records_read = 0,
      state = case state when 'received' then 'reading' else state end
    where id = ${id} and state in ('received', 'reading', 'publishing')`.execute(db);
  return answer.numAffectedRows === 1n;
}

/** Notes that a begun try was called off by the process and counts for nothing. */
export async function noteCalledOff(db: Kysely<CatalogueTables>, id: string): Promise<void> {
  await sql`update delivery_file set tries = greatest(tries - 1, 0) where id = ${id}`.execute(db);
}

export async function noteProgress(
  db: Kysely<CatalogueTables>,
  id: string,
  { bytes, records }: { readonly bytes: number; readonly records: number },
): Promise<void> {
  await db
    .updateTable('delivery_file')
    .set({ bytes_read: bytes, records_read: records })
    .where('id', '=', id)
    .execute();
}

export interface DeliveryEnd {
  readonly state: 'checked' | 'published' | 'refused';
  readonly waitsFor: 'member' | 'office' | null;
  readonly report: unknown;
  readonly now: Date;
}

/** Notes what has come of it; false where somebody else has ended it. */
export async function noteEnd(
  db: Kysely<CatalogueTables>,
  id: string,
  { state, waitsFor, report, now }: DeliveryEnd,
): Promise<boolean> {
  const answer = await db
    .updateTable('delivery_file')
    .set({
      state,
      waits_for: waitsFor,
      report: jsonText(report),
      finished_at: now,
      tries: 0,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('state', 'in', TO_DO)
    .executeTakeFirst();
  return answer.numUpdatedRows === 1n;
}

/** Older deliveries of the source that still wait are overtaken by a newer one that describes the whole stock. */
export async function discardOvertaken(
  trx: Kysely<CatalogueTables>,
  delivery: { readonly id: string; readonly sourceId: string },
  now: Date,
): Promise<void> {
  await sql`
    with overtaken as (
      update delivery_file f set state = 'discarded', waits_for = null, finished_at = ${now}::timestamptz, version = version + 1
      where f.source_id = ${delivery.sourceId} and f.state = 'checked'
        and f.seq < (select seq from delivery_file where id = ${delivery.id})
      returning f.id)
    update delivery d set state = 'refused' from overtaken where d.id = overtaken.id`.execute(trx);
}
