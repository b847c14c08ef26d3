import { type Kysely, sql } from 'kysely';
import type { CatalogueTables, DeliveryItemKind } from '../../tables.ts';

/** What a list of items shows: one kind, or everything that has remarks. */
export type ItemFilter = DeliveryItemKind | 'remarks';

export interface DeliveryItem {
  readonly position: number;
  readonly kind: DeliveryItemKind;
  readonly record: number;
  readonly line: number | null;
  readonly key: string | null;
  readonly title: string | null;
  readonly offerId: string | null;
  /** As they were stored; see `delivery_item`. */
  readonly before: unknown;
  readonly after: unknown;
  readonly problems: unknown;
  readonly raw: string | null;
}

export const ITEMS_A_PAGE = 50;

const COLUMNS = [
  'position',
  'kind',
  'record',
  'line',
  'source_key as key',
  'title',
  'offer_id as offerId',
  'before',
  'after',
  'problems',
  'raw',
] as const;

/** How many items of each kind a delivery has; kinds without any are not in it. */
export async function countItems(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
): Promise<ReadonlyMap<ItemFilter, number>> {
  const rows = await db
    .selectFrom('delivery_item')
    .where('delivery_id', '=', deliveryId)
    .groupBy('kind')
    .select(['kind', sql<number>`count(*)::int`.as('items')])
    .select(sql<number>`count(*) filter (where problems is not null)::int`.as('remarks'))
    .execute();
  const counts = new Map<ItemFilter, number>();
  let remarks = 0;
  for (const row of rows) {
    counts.set(row.kind, row.items);
    if (row.kind !== 'rejected' && row.kind !== 'kept') remarks += row.remarks;
  }
  if (remarks > 0) counts.set('remarks', remarks);
  return counts;
}

/** One page of the items of a delivery, in the order of the file. */
export async function listItems(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  { filter, page }: { readonly filter: ItemFilter; readonly page: number },
): Promise<readonly DeliveryItem[]> {
  const items = db.selectFrom('delivery_item').where('delivery_id', '=', deliveryId);
  const wanted =
    filter === 'remarks'
      ? items.where('problems', 'is not', null).where('kind', 'not in', ['rejected', 'kept'])
      : items.where('kind', '=', filter);
  return wanted
    .orderBy('position')
    .limit(ITEMS_A_PAGE)
    .offset((page - 1) * ITEMS_A_PAGE)
    .select(COLUMNS)
    .execute();
}

/** One item; null where the delivery has none of this number. */
export async function itemOf(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  position: number,
): Promise<DeliveryItem | null> {
  const row = await db
    .selectFrom('delivery_item')
    .where('delivery_id', '=', deliveryId)
    .where('position', '=', position)
    .select(COLUMNS)
    .executeTakeFirst();
  return row ?? null;
}
