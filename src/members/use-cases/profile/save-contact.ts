import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { CONSENT_TEXT, type ContactText } from '../../model/profile/contact.ts';
import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';
import type { SavedEntry } from './save-notice.ts';

/**
 * Names a person on the member's page. Whoever calls this has been told that the person agreed to the sentence {@link CONSENT_TEXT};
 * sentence, time and who noted it are kept.
 */
export async function addContact(
  db: ProfileDatabase,
  act: ProfileAct & { readonly contact: ContactText },
): Promise<string> {
  const { memberId, actorId, now } = act;
  const id = randomId();
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    await trx
      .insertInto('member_contact')
      .values({
        id,
        member_id: memberId,
        ...columnsOf(act.contact),
        consent_text: CONSENT_TEXT,
        consented_at: now,
        consent_noted_by: actorId,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await noteContact(trx, act, id, 'contact.added');
  });
  return id;
}

/** Changes a person who was opened as `version`. The agreement stays the one that was given. */
export async function changeContact(
  db: ProfileDatabase,
  act: ProfileAct & {
    readonly contactId: string;
    readonly version: number;
    readonly contact: ContactText;
  },
): Promise<SavedEntry> {
  return db.transaction().execute(async (trx: ProfileDatabase): Promise<SavedEntry> => {
    const found = await lockContact(trx, act);
    if (found === undefined) return 'missing';
    if (found.version !== act.version) return 'changed_meanwhile';
    await trx
      .updateTable('member_contact')
      .set({ ...columnsOf(act.contact), updated_at: act.now, version: act.version + 1 })
      .where('id', '=', act.contactId)
      .execute();
    await noteContact(trx, act, act.contactId, 'contact.changed');
    return 'saved';
  });
}

/** Takes the agreement back: the person vanishes from all pages at once; name and agreement are kept as proof (Art. 7 (1) GDPR). */
export async function revokeContact(
  db: ProfileDatabase,
  act: ProfileAct & { readonly contactId: string },
): Promise<void> {
  await db.transaction().execute(async (trx: ProfileDatabase) => {
    const found = await lockContact(trx, act);
    if (found === undefined) return;
    await trx
      .updateTable('member_contact')
      .set({ role: null, phone: null, email: null, revoked_at: act.now, updated_at: act.now })
      .where('id', '=', act.contactId)
      .execute();
    await noteContact(trx, act, act.contactId, 'contact.revoked');
  });
}

const lockContact = (
  trx: ProfileDatabase,
  { memberId, contactId }: { memberId: string; contactId: string },
) =>
  trx
    .selectFrom('member_contact')
    .select('version')
    .where('id', '=', contactId)
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

function columnsOf({ name, role, phone, email }: ContactText) {
  const known = (text: string) => (text === '' ? null : text);
  return { name, role: known(role), phone: known(phone), email: known(email) };
}

async function noteContact(
  trx: ProfileDatabase,
  { memberId, actorId, now }: ProfileAct,
  id: string,
  action: string,
): Promise<void> {
  await note(trx, { actorId, action, subject: { kind: 'contact', id }, memberId, now });
}
