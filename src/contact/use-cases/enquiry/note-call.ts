import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import { triesOf } from '../../queries/enquiry/tries-of.ts';
import { within } from '../../within.ts';
import { changeNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';
import { stopClock } from './stop-clock.ts';

export type CallAnswer =
  /** `tries`: calls since it waits that reached nobody. */
  { readonly kind: 'noted'; readonly tries: number } | { readonly kind: DeskObstacle };

/** Notes a call or a talk. Whoever was reached has an answer: the clock stops. Whoever was not: it goes on. */
export function noteCall(
  parts: EnquiryParts,
  act: DeskAct & { readonly reached: boolean; readonly text: string | null },
): Promise<CallAnswer> {
  return within(parts.db, async (trx): Promise<CallAnswer> => {
    const locked = await lockNeed(trx, act);
    if (typeof locked === 'string') return { kind: locked };
    if (locked.need.closed_at !== null) return { kind: 'changed' };
    const { need } = locked;
    const { reached, text, by, now } = act;
    await changeNeed(trx, need, {
      ...(reached ? await stopClock(trx, locked, now) : {}),
      state: 'taken',
      person_id: by.personId ?? need.person_id,
      taken_at: need.taken_at ?? now,
    });
    await noteEvent(trx, parts.secret, {
      ...{ needId: need.id, kind: reached ? 'called' : 'tried', at: now },
      ...{ personId: by.personId, text },
    });
    return { kind: 'noted', tries: await triesOf(trx, need.id, need.waits_from) };
  });
}
