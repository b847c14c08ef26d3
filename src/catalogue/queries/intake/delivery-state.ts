import type { Kysely } from 'kysely';
import type { CatalogueTables, DeliveryFileState } from '../../tables.ts';

/** How far a delivery is, with its source and what was found in it; null = there is none. */
export async function deliveryState(
  db: Kysely<CatalogueTables>,
  id: string,
): Promise<{
  readonly state: DeliveryFileState;
  readonly sourceId: string;
  readonly report: unknown;
} | null> {
  const row = await db
    .selectFrom('delivery_file')
    .where('id', '=', id)
    .select(['state', 'source_id', 'report'])
    .executeTakeFirst();
  if (row === undefined || row.source_id === null) return null;
  return { state: row.state, sourceId: row.source_id, report: row.report };
}
