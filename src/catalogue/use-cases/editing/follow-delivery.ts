import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { leaveToDelivery } from '../../queries/editing/leave-to-delivery.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { ChangedMeanwhile, CourseAct, Missing } from './answers.ts';
import { withinCourse } from './within-course.ts';

export type FollowAnswer =
  | { readonly kind: 'following' }
  /** It was entered by hand: no delivery has it. */
  | { readonly kind: 'not_delivered' }
  | ChangedMeanwhile
  | Missing;

/**
 * Leaves a course that was edited by hand to its deliveries again: the draft goes, what is online stays until the next changed
 * delivery writes it anew. The history keeps what was edited. `version` is the one the person has seen.
 */
export async function followDelivery(
  db: Kysely<EditingTables>,
  act: CourseAct & { readonly version: number },
): Promise<FollowAnswer> {
  const { memberId, offerId, actorId, now } = act;
  return withinCourse(db, act, async (trx, copy): Promise<FollowAnswer> => {
    if (copy.offer.source_id === null || copy.published === null) return { kind: 'not_delivered' };
    if (copy.version !== act.version) return { kind: 'changed_meanwhile', version: copy.version };
    if (copy.draft !== null) {
      await writeVersion(trx, copy, {
        document: copy.published,
        kind: 'restored',
        actorId,
        draft: null,
        now,
      });
    }
    await leaveToDelivery(trx, offerId);
    const subject = { kind: 'offer', id: offerId };
    await note(trx, { actorId, action: 'course.left_to_delivery', subject, memberId, now });
    return { kind: 'following' };
  });
}
