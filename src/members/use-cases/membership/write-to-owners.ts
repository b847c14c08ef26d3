import type { Kysely } from 'kysely';
import { type LetterSender, ownerAddresses, queueLetter } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { type LeavingNews, leavingLetter } from '../../letters/leaving-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { languageOf } from './language-of.ts';

/** Tells all owners of a member what has become of its membership; in the caller's transaction. */
export async function writeToOwners(
  transaction: Kysely<MembershipTables>,
  letter: {
    readonly memberId: string;
    readonly news: LeavingNews;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const { memberId, news, sender, now } = letter;
  const member = await transaction
    .selectFrom('member')
    .where('id', '=', memberId)
    .select(['slug', 'name'])
    .executeTakeFirstOrThrow();
  for (const owner of await ownerAddresses(transaction, memberId, localDate(now))) {
    const language = languageOf(owner.language);
    await queueLetter(transaction, {
      kind: `membership_${news.kind}`,
      email: owner.email,
      personId: owner.personId,
      memberId,
      language,
      content: leavingLetter({ sender, language, owner, member, news }),
      mustArrive: true,
      now,
    });
  }
}
