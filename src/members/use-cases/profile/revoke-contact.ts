import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';
import { lockContact, noteContact } from './save-contact.ts';

/**
 * Takes the agreement back: the person vanishes from all pages at once; name and agreement are kept as proof (Art. 7 (1) GDPR). Who does
 * it for themselves is shown to the member, which did not do it.
 */
export async function revokeContact(
  db: ProfileDatabase,
  act: ProfileAct & { readonly contactId: string; readonly bySelf: boolean },
): Promise<void> {
  const { contactId, bySelf, now } = act;
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    const found = await lockContact(trx, act);
    if (found === undefined) return;
    await trx
      .updateTable('member_contact')
      .set({
        role: null,
        phone: null,
        email: null,
        revoked_at: now,
        left_at: bySelf ? now : null,
        updated_at: now,
      })
      .where('id', '=', contactId)
      .execute();
    await noteContact(trx, act, contactId, bySelf ? 'contact.left' : 'contact.revoked');
  });
}
