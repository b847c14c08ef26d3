import type { Kysely } from 'kysely';
import { type LetterSender, note } from '../../../accounts/index.ts';
import { memberOfOffer } from '../../queries/editing/member-of-offer.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { DecideAnswer, Geocode, Missing } from './answers.ts';
import { findProblems } from './find-problems.ts';
import { publishWhole } from './publish-course.ts';
import { tellDecision } from './tell-decision.ts';
import { withinCourse } from './within-course.ts';

/** What the office decides about a course that waits for it. */
export interface CourseDecision {
  readonly offerId: string;
  /** The version that the office has looked at. */
  readonly version: number;
  readonly decision: 'publish' | 'return';
  /** Must be there to give it back; the letter says it word for word. */
  readonly reason: string | null;
  readonly actorId: string;
  readonly now: Date;
  readonly geocode: Geocode;
  readonly sender: LetterSender;
  /** Full address of the course's page in the member's workspace. */
  readonly courseUrl: string;
}

/**
 * The office lets a waiting course go online or gives it back with a reason; whoever handed it in gets a letter. Only the office may:
 * the caller checks. Throws where a course is given back without a reason.
 */
export async function decideCourse(
  db: Kysely<EditingTables>,
  decision: CourseDecision,
): Promise<DecideAnswer> {
  const { offerId, version } = decision;
  if (decision.decision === 'return' && (decision.reason?.trim() ?? '') === '')
    throw new Error('a course is given back with a reason');
  const memberId = await memberOfOffer(db, offerId);
  if (memberId === null) return { kind: 'gone' };
  const answer = await withinCourse<DecideAnswer>(db, { memberId, offerId }, async (trx, copy) => {
    if (copy.draft?.state !== 'waiting') return { kind: 'gone' };
    if (copy.version !== version) return { kind: 'changed_meanwhile', version: copy.version };
    return decision.decision === 'publish'
      ? letOnline(trx, copy, decision)
      : giveBack(trx, copy, decision);
  });
  return isMissing(answer) ? { kind: 'gone' } : answer;
}

function isMissing(answer: DecideAnswer | Missing): answer is Missing {
  return answer.kind === 'missing';
}

async function letOnline(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  decision: CourseDecision,
): Promise<DecideAnswer> {
  const problems = await findProblems(trx, copy, decision.now);
  if (problems.length > 0) return { kind: 'problems', problems };
  const answer = await publishWhole(trx, copy, decision);
  await tellDecision(trx, copy, { ...decision, reason: null });
  return answer;
}

async function giveBack(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  decision: CourseDecision,
): Promise<DecideAnswer> {
  const { actorId, now } = decision;
  const reason = decision.reason?.trim() ?? '';
  const version = await writeVersion(trx, copy, {
    document: copy.document,
    kind: 'returned',
    actorId,
    reason,
    draft: { state: 'returned', decided: { by: actorId, at: now, reason } },
    now,
  });
  const memberId = copy.offer.member_id;
  const subject = { kind: 'offer', id: copy.offer.id };
  await note(trx, { actorId, action: 'course.returned', subject, memberId, now });
  await tellDecision(trx, copy, { ...decision, reason });
  return { kind: 'returned', version };
}
