import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** "Angaben stimmen": notes that what is shown about a service was right on this day. Doing it twice a day is once. */
export async function confirmService(
  db: Kysely<ContactTables>,
  act: {
    readonly serviceKey: string;
    readonly memberId: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { serviceKey, memberId, actorId, now } = act;
  await db.transaction().execute(async (trx: Kysely<ContactTables>) => {
    const added = await trx
      .insertInto('service_check')
      .values({
        service_key: serviceKey,
        checked_on: localDate(now),
        checked_by: actorId,
        checked_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return;
    await note(trx, {
      actorId,
      action: 'service.confirmed',
      subject: { kind: 'service', id: serviceKey },
      memberId,
      now,
    });
  });
}
