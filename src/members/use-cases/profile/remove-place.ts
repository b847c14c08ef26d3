import { note } from '../../../accounts/index.ts';
import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';

/**
 * Takes a place off the member's page. Runs that name it keep it; once none does, the daily care of the catalogue deletes it. A place
 * that is gone already is no problem.
 */
export async function removePlace(
  db: ProfileDatabase,
  { memberId, placeId, actorId, now }: ProfileAct & { readonly placeId: string },
): Promise<void> {
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    const { numUpdatedRows } = await trx
      .updateTable('venue')
      .set({ removed_at: now, updated_at: now })
      .where('id', '=', placeId)
      .where('member_id', '=', memberId)
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return;
    const subject = { kind: 'place', id: placeId };
    await note(trx, { actorId, action: 'place.removed', subject, memberId, now });
  });
}
