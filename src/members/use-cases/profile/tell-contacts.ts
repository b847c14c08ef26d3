import { type LetterSender, queueLetter } from '../../../accounts/index.ts';
import { hashOf, newToken } from '../../../platform/security/tokens.ts';
import { namedLetter } from '../../letters/named-letter.ts';
import { untoldContacts } from '../../queries/profile/untold-contacts.ts';
import type { ProfileDatabase } from './profile-database.ts';

/** German first, like everything else: nobody knows what the people named read. */
const LANGUAGE = 'de';

/**
 * Writes to the people whom a published member names and who have not heard of it at the address that stands there: one letter each,
 * with a link by which they leave the page. In the caller's transaction; whom too many letters kept waiting the daily care tries again.
 */
export async function tellContacts(
  trx: ProfileDatabase,
  told: { readonly memberId: string; readonly sender: LetterSender; readonly now: Date },
): Promise<void> {
  const { memberId, sender, now } = told;
  for (const { id, email, slug, memberName } of await untoldContacts(trx, memberId)) {
    const token = newToken();
    const letter = await queueLetter(trx, {
      kind: 'contact_named',
      email,
      personId: null,
      memberId,
      language: LANGUAGE,
      content: namedLetter({
        sender,
        language: LANGUAGE,
        member: { slug, name: memberName },
        token,
      }),
      now,
    });
    if (letter === null) continue;
    await trx
      .updateTable('member_contact')
      .set({ told_at: now, token_hash: hashOf(token) })
      .where('id', '=', id)
      .execute();
  }
}
