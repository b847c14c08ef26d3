import type { Kysely } from 'kysely';
import { type LetterSender, ownerAddresses, queueLetter } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { LANGUAGES } from '../../../platform/texts/index.ts';
import { courseDecisionLetter } from '../../letters/course-decision-letter.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import type { EditingTables } from '../../tables.ts';

/** Writes to whoever handed the course in, or to the owners if that person acts for the member no more. */
export async function tellDecision(
  trx: Kysely<EditingTables>,
  { offer, draft, document }: WorkingCopy,
  decision: {
    readonly decision: 'publish' | 'return';
    readonly reason: string | null;
    readonly courseUrl: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const memberId = offer.member_id;
  const today = localDate(decision.now);
  const editors = await ownerAddresses(trx, memberId, today, ['owner', 'editor']);
  const sent = editors.filter(({ personId }) => personId === draft?.submitted_by);
  const people = sent.length > 0 ? sent : await ownerAddresses(trx, memberId, today);
  for (const { personId, name, email, language: stored } of people) {
    const language = LANGUAGES.find((one) => one === stored) ?? 'de';
    await queueLetter(trx, {
      kind: decision.decision === 'publish' ? 'course_published' : 'course_returned',
      email,
      personId,
      memberId,
      language,
      content: courseDecisionLetter({ ...decision, language, name, title: document.title }),
      mustArrive: true,
      now: decision.now,
    });
  }
}
