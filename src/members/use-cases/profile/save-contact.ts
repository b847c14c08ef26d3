import { emailKey, type LetterSender, note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { CONSENT_TEXT, type ContactText } from '../../model/profile/contact.ts';
import type { ProfileAct } from './profile-change.ts';
import type { ProfileDatabase } from './profile-database.ts';
import type { SavedEntry } from './save-notice.ts';
import { tellContacts } from './tell-contacts.ts';

/**
 * Names a person on the member's page, who gets a letter about it. Whoever calls this has been told that the person agreed to the sentence {@link CONSENT_TEXT};
 * sentence, time and who noted it are kept.
 */
export async function addContact(
  db: ProfileDatabase,
  act: ProfileAct & { readonly contact: ContactText; readonly sender: LetterSender },
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
    await tellContacts(trx, act);
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
    readonly sender: LetterSender;
  },
): Promise<SavedEntry> {
  return db.transaction().execute(async (trx: ProfileDatabase): Promise<SavedEntry> => {
    const found = await lockContact(trx, act);
    if (found === undefined) return 'missing';
    if (found.version !== act.version) return 'changed_meanwhile';
    await trx
      .updateTable('member_contact')
      .set({
        ...columnsOf(act.contact),
        // A new address hears of it anew, and the link at the old one is over.
        ...(isSameAddress(found.email, act.contact.email)
          ? {}
          : { told_at: null, token_hash: null }),
        updated_at: act.now,
        version: act.version + 1,
      })
      .where('id', '=', act.contactId)
      .execute();
    await noteContact(trx, act, act.contactId, 'contact.changed');
    await tellContacts(trx, act);
    return 'saved';
  });
}

/** The person, if they still stand on the member's page; their row stays theirs until the end of the transaction. */
export const lockContact = (
  trx: ProfileDatabase,
  { memberId, contactId }: { memberId: string; contactId: string },
) =>
  trx
    .selectFrom('member_contact')
    .select(['version', 'email'])
    .where('id', '=', contactId)
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

const isSameAddress = (stored: string | null, typed: string) =>
  emailKey(stored ?? '') === emailKey(typed);

function columnsOf({ name, role, phone, email }: ContactText) {
  const known = (text: string) => (text === '' ? null : text);
  return { name, role: known(role), phone: known(phone), email: known(email) };
}

export async function noteContact(
  trx: ProfileDatabase,
  { memberId, actorId, now }: ProfileAct,
  id: string,
  action: string,
): Promise<void> {
  await note(trx, { actorId, action, subject: { kind: 'contact', id }, memberId, now });
}
