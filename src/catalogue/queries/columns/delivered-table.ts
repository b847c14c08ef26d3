import type { Kysely } from 'kysely';
import type { CatalogueTables, DeliveryFileState } from '../../tables.ts';

/** A delivered file whose columns somebody may say something about. */
export interface DeliveredTable {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  readonly state: DeliveryFileState;
}

/** A file of a member that is there as a whole. */
export async function deliveredTable(
  db: Kysely<CatalogueTables>,
  memberId: string,
  deliveryId: string,
): Promise<DeliveredTable | null> {
  const row = await db
    .selectFrom('delivery_file')
    .where('id', '=', deliveryId)
    .where('member_id', '=', memberId)
    .where('state', '!=', 'arriving')
    .select(['id', 'file_name as fileName', 'format', 'encoding', 'state'])
    .executeTakeFirst();
  return row ?? null;
}
