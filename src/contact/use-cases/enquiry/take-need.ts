import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import { within } from '../../within.ts';
import { changeNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';

export type TakeAnswer =
  | { readonly kind: 'taken' | DeskObstacle }
  /** Somebody else has taken it; `since` null = unknown. */
  | { readonly kind: 'has'; readonly personId: string; readonly since: Date | null };

/** Somebody sees to a need from now on and is its named contact. Of two at once one gets it; the other is told who. */
export function takeNeed(parts: EnquiryParts, act: DeskAct): Promise<TakeAnswer> {
  return within(parts.db, async (trx): Promise<TakeAnswer> => {
    const locked = await lockNeed(trx, { ...act, version: undefined });
    if (typeof locked === 'string') return { kind: locked };
    const { need } = locked;
    if (need.closed_at !== null) return { kind: 'changed' };
    const { personId } = act.by;
    if (need.state === 'taken' && need.person_id !== null && need.person_id !== personId) {
      return { kind: 'has', personId: need.person_id, since: need.taken_at };
    }
    if (need.state === 'taken' && need.person_id === personId) return { kind: 'taken' };
    if (act.version !== undefined && act.version !== need.version) return { kind: 'changed' };
    await changeNeed(trx, need, { state: 'taken', person_id: personId, taken_at: act.now });
    await noteEvent(trx, parts.secret, { needId: need.id, kind: 'taken', at: act.now, personId });
    return { kind: 'taken' };
  });
}
