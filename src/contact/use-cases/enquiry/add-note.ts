import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import { within } from '../../within.ts';
import { lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';

/** Adds an internal note; the sender never sees it. */
export function addNote(
  parts: EnquiryParts,
  act: DeskAct & { readonly text: string },
): Promise<{ readonly kind: 'noted' | DeskObstacle }> {
  return within(parts.db, async (trx) => {
    // Notes of two people do not get in each other's way.
    const locked = await lockNeed(trx, { ...act, version: undefined });
    if (typeof locked === 'string') return { kind: locked };
    await noteEvent(trx, parts.secret, {
      ...{ needId: locked.need.id, kind: 'noted', at: act.now },
      ...{ personId: act.by.personId, text: act.text },
    });
    return { kind: 'noted' };
  });
}
