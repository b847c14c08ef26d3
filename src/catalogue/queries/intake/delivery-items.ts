import { type Kysely, sql } from 'kysely';
import type { CatalogueTables, DeliveryItemKind } from '../../tables.ts';
import { jsonRows } from '../json-rows.ts';

export interface NewItem {
  readonly position: number;
  readonly kind: DeliveryItemKind;
  readonly record: number;
  readonly line: number | null;
  readonly source_key: string | null;
  readonly title: string | null;
  readonly offer_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly problems: unknown;
  readonly raw: string | null;
}

/** Adds items of a delivery. */
export async function addItems(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  rows: readonly NewItem[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into delivery_item (delivery_id, position, kind, record, line, source_key, title, offer_id, before, after, problems, raw)
    select ${deliveryId}, x.position, x.kind, x.record, x.line, x.source_key, x.title, x.offer_id, x.before, x.after, x.problems, x.raw
    from json_to_recordset(${jsonRows(rows)}) as x(position int, kind text, record int, line int, source_key text, title text,
      offer_id text, before jsonb, after jsonb, problems jsonb, raw text)`.execute(db);
}

/** Forgets what was found when a delivery was read the last time. */
export async function dropItems(db: Kysely<CatalogueTables>, deliveryId: string): Promise<void> {
  await db.deleteFrom('delivery_item').where('delivery_id', '=', deliveryId).execute();
}
