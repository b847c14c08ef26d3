import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { leaveToDelivery, wasOnlineByHand } from '../../queries/editing/leave-to-delivery.ts';
import { deleteDraftOffer } from '../../queries/editing/withdraw-offer.ts';
import { writeVersion } from '../../queries/editing/write-version.ts';
import type { EditingTables } from '../../tables.ts';
import type { ChangedMeanwhile, CourseAct, Missing } from './answers.ts';
import { withinCourse } from './within-course.ts';

export type DiscardAnswer =
  /** The course is as it is online again. */
  | { readonly kind: 'discarded'; readonly version: number }
  /** It never was online: now it is gone altogether. */
  | { readonly kind: 'deleted' }
  | ChangedMeanwhile
  | Missing;

/**
 * Throws away what is not online. A delivered course of which nothing was put online by hand is left to its deliveries again.
 */
export async function discardDraft(
  db: Kysely<EditingTables>,
  act: CourseAct & { readonly version: number },
): Promise<DiscardAnswer> {
  const { memberId, offerId, actorId, now } = act;
  return withinCourse(db, act, async (trx, copy): Promise<DiscardAnswer> => {
    if (copy.version !== act.version) return { kind: 'changed_meanwhile', version: copy.version };
    const { published, draft, offer } = copy;
    if (published === null) {
      await deleteDraftOffer(trx, offerId);
      const subject = { kind: 'offer', id: offerId };
      await note(trx, { actorId, action: 'course.deleted', subject, memberId, now });
      return { kind: 'deleted' };
    }
    if (draft === null) return { kind: 'discarded', version: copy.version };
    const version = await writeVersion(trx, copy, {
      document: published,
      kind: 'restored',
      actorId,
      draft: null,
      now,
    });
    if (offer.source_id !== null && !(await wasOnlineByHand(trx, offerId)))
      await leaveToDelivery(trx, offerId);
    return { kind: 'discarded', version };
  });
}
