import type { Kysely } from 'kysely';
import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import type { NeedOutcome } from '../../enquiry-tables.ts';
import { closedLetter } from '../../letters/enquiry/sender-letters.ts';
import { triesOf } from '../../queries/enquiry/tries-of.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { openFeedback } from '../mail/open-feedback.ts';
import { countNeed } from './count-need.ts';
import { changeNeed, type LockedNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';
import { writeToSender } from './sender-letter.ts';
import { stopClock } from './stop-clock.ts';

/** Calls that must have reached nobody before a sender counts as unreachable. */
export const LEAST_TRIES = 3;

export type CloseAnswer =
  | { readonly kind: 'closed' | DeskObstacle }
  | { readonly kind: 'too_early'; readonly tries: number };

/** Ends a need with a reason. With the last one the enquiry is closed: the sender hears it, and the deletion is due 14 days later. */
export function closeNeed(
  parts: EnquiryParts,
  act: DeskAct & { readonly outcome: NeedOutcome; readonly text?: string | null },
): Promise<CloseAnswer> {
  return within(parts.db, async (trx): Promise<CloseAnswer> => {
    const locked = await lockNeed(trx, act);
    if (typeof locked === 'string') return { kind: locked };
    const { need } = locked;
    if (need.closed_at !== null) return { kind: 'changed' };
    if (act.outcome === 'unreachable') {
      const tries = await triesOf(trx, need.id, need.waits_from);
      if (tries < LEAST_TRIES) return { kind: 'too_early', tries };
    }
    await closeWithin(trx, parts, {
      locked,
      ...{ outcome: act.outcome, personId: act.by.personId, text: act.text ?? null, now: act.now },
    });
    return { kind: 'closed' };
  });
}

/** {@link closeNeed} for a need under its lock. */
export async function closeWithin(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  closing: {
    readonly locked: LockedNeed;
    readonly outcome: NeedOutcome;
    /** Null = the portal itself. */
    readonly personId: string | null;
    readonly text: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { locked, outcome, personId, text, now } = closing;
  const { need, enquiry } = locked;
  const stopped = outcome === 'unreachable' ? {} : await stopClock(trx, locked, now);
  await changeNeed(trx, need, {
    ...stopped,
    state: outcome,
    closed_at: now,
    person_id: need.person_id ?? personId,
  });
  await countNeed(trx, {
    ...{ kind: outcome, serviceKey: need.service_key, topic: need.topic },
    ...{ channel: enquiry.channel, language: enquiry.language, now },
  });
  await noteEvent(trx, parts.secret, {
    ...{ needId: need.id, kind: 'closed', at: now, personId, state: outcome, text },
  });
  await closeEnquiry(trx, parts, { locked, isReached: outcome !== 'unreachable', now });
}

async function closeEnquiry(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  closing: { readonly locked: LockedNeed; readonly isReached: boolean; readonly now: Date },
): Promise<void> {
  const { locked, isReached, now } = closing;
  const enquiryId = locked.enquiry.id;
  const open = await trx
    .selectFrom('enquiry_need')
    .where('enquiry_id', '=', enquiryId)
    .where('closed_at', 'is', null)
    .select('id')
    .executeTakeFirst();
  if (open !== undefined) return;
  await trx.updateTable('enquiry').set({ closed_at: now }).where('id', '=', enquiryId).execute();
  const path = await openFeedback(trx, {
    ...{ enquiryId, serviceKey: locked.need.service_key, secret: parts.secret, now },
  });
  await writeToSender(trx, parts, {
    ...{ locked, kind: 'enquiry_closed', now },
    write: (base) =>
      closedLetter({ ...base, isReached, feedbackUrl: `${parts.sender.publicUrl}${path}` }),
  });
}
