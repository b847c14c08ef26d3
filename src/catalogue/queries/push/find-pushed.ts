import type { Kysely } from 'kysely';
import type { DeliveryChannel, DeliveryFileState, EditingTables } from '../../tables.ts';

/** How far a delivery of a member has come. */
export interface PushedDelivery {
  readonly id: string;
  readonly state: DeliveryFileState;
  readonly channel: DeliveryChannel;
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string;
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
  readonly waitsFor: 'member' | 'office' | null;
  readonly recordsRead: number;
  /** As stored. */
  readonly report: unknown;
}

/** A delivery of the member, however it came; null where there is none of this id. */
export async function findPushed(
  db: Kysely<EditingTables>,
  which: { readonly memberId: string; readonly deliveryId: string },
): Promise<PushedDelivery | null> {
  const found = await db
    .selectFrom('delivery_file')
    .where('id', '=', which.deliveryId)
    .where('member_id', '=', which.memberId)
    .where('state', '!=', 'arriving')
    .select([
      'id',
      'state',
      'channel',
      'file_name as fileName',
      'format',
      'encoding',
      'received_at as receivedAt',
      'finished_at as finishedAt',
      'waits_for as waitsFor',
      'records_read as recordsRead',
      'report',
    ])
    .executeTakeFirst();
  return found ?? null;
}
