import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { isOver } from '../../model/course-problems.ts';
import { withdrawOffer } from '../../queries/editing/withdraw-offer.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Missing, WithdrawAnswer } from './answers.ts';
import { withinCourse } from './within-course.ts';

interface WithdrawAct extends CourseAct {
  /** Needed where runs were promised to take place (C-A5); kept in the history. */
  readonly reason?: string | null;
}

/** Takes a course offline. It stays in the list and can be published again; its page says that it is gone and shows others. */
export async function withdrawCourse(
  db: Kysely<EditingTables>,
  act: WithdrawAct,
): Promise<WithdrawAnswer> {
  return withinCourse(db, act, (trx, copy) => withdrawWithin(trx, copy, act));
}

/** The same in the caller's transaction. */
export async function withdrawWithin(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  { offerId, memberId, actorId, now, reason: given }: WithdrawAct,
): Promise<Exclude<WithdrawAnswer, Missing>> {
  const { published, document, offer } = copy;
  if (offer.publication !== 'published' || published === null) return { kind: 'not_published' };
  const reason = given?.trim() || null;
  const today = localDate(now);
  const promised = published.runs.filter(
    (run) => run.status === 'guaranteed' && !isOver(run, today),
  );
  if (promised.length > 0 && reason === null)
    return { kind: 'reason_needed', runIds: promised.map(({ id }) => id) };
  await withdrawOffer(trx, offerId, now);
  const version = await writeVersion(trx, copy, {
    document,
    kind: 'withdrawn',
    actorId,
    reason,
    draft: copy.draft === null ? null : { state: 'draft' },
    now,
  });
  const subject = { kind: 'offer', id: offerId };
  await note(trx, { actorId, action: 'course.withdrawn', subject, memberId, now });
  return { kind: 'withdrawn', version };
}
