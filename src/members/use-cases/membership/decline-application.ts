import type { Kysely } from 'kysely';
import { type LetterSender, queueLetter } from '../../../accounts/index.ts';
import { declinedLetter } from '../../letters/application-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import {
  type Decision,
  openForDecision,
  type Undecidable,
  writeDecision,
} from './decide-application.ts';
import { languageOf } from './language-of.ts';

/** Says no to an application: a letter with the reason goes to its contact. Only the office may do it: the caller checks. */
export async function declineApplication(
  db: Kysely<MembershipTables>,
  decision: Decision & { readonly reason: string; readonly sender: LetterSender },
): Promise<{ readonly kind: 'declined' } | Undecidable> {
  const { reason, sender, now } = decision;
  return db.transaction().execute(async (transaction: Kysely<MembershipTables>) => {
    const opened = await openForDecision(transaction, decision);
    if (opened.kind !== 'open') return opened;
    const { application } = opened;
    const language = languageOf(application.language);
    await queueLetter(transaction, {
      kind: 'membership_declined',
      email: application.contactEmail,
      personId: null,
      memberId: null,
      language,
      content: declinedLetter({ ...application, sender, language, remark: reason }),
      mustArrive: true,
      now,
    });
    await writeDecision(transaction, decision, { decision: 'declined', reason, memberId: null });
    return { kind: 'declined' };
  });
}
