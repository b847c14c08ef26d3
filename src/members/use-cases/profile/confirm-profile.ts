import { note } from '../../../accounts/index.ts';
import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';

/** "Alles stimmt noch": notes that what the member's page says was right on this day. Nothing else changes. */
export async function confirmProfile(
  db: ProfileDatabase,
  { memberId, actorId, now }: ProfileAct,
): Promise<void> {
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    await trx.updateTable('member').set({ confirmed_at: now }).where('id', '=', memberId).execute();
    await note(trx, {
      actorId,
      action: 'profile.confirmed',
      subject: { kind: 'member', id: memberId },
      memberId,
      now,
    });
  });
}
