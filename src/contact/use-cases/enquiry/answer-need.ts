import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import { answerLetter } from '../../letters/enquiry/sender-letters.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { openFeedback } from '../mail/open-feedback.ts';
import { contactNames } from './contact-names.ts';
import { changeNeed, type LockedNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';
import { writeToSender } from './sender-letter.ts';
import { stopClock } from './stop-clock.ts';

/** `sent` = a letter goes out; `kept` = there is no address: the words stand on the sender's page only. */
export type AnswerAnswer = { readonly kind: 'sent' | 'kept' | DeskObstacle };

/**
 * Answers a need in writing: the words stand on the sender's page and go out as a letter. Whoever answers is its named contact from now
 * on; the clock stops, unless the sender waits for a call.
 */
export function answerNeed(
  parts: EnquiryParts,
  act: DeskAct & { readonly text: string },
): Promise<AnswerAnswer> {
  return within(parts.db, async (trx): Promise<AnswerAnswer> => {
    const locked = await lockNeed(trx, act);
    if (typeof locked === 'string') return { kind: locked };
    if (locked.need.closed_at !== null) return { kind: 'changed' };
    const { need } = locked;
    const { now, by } = act;
    await keepMessage(trx, parts, { locked, act });
    const isSent = await sendAnswer(trx, parts, { locked, act });
    await changeNeed(trx, need, {
      // Somebody who waits for a call has heard nothing yet.
      ...(isSent || locked.enquiry.answer_way !== 'phone' ? await stopClock(trx, locked, now) : {}),
      state: 'taken',
      person_id: by.personId ?? need.person_id,
      taken_at: need.taken_at ?? now,
    });
    await noteEvent(trx, parts.secret, {
      ...{ needId: need.id, kind: 'answered', at: now, personId: by.personId },
    });
    return { kind: isSent ? 'sent' : 'kept' };
  });
}

interface Answer {
  readonly locked: LockedNeed;
  readonly act: DeskAct & { readonly text: string };
}

async function keepMessage(
  trx: Kysely<ContactTables>,
  { secret }: EnquiryParts,
  { locked: { need, enquiry }, act }: Answer,
): Promise<void> {
  const id = randomId();
  await trx
    .insertInto('enquiry_message')
    .values({
      ...{ id, enquiry_id: enquiry.id, need_id: need.id, direction: 'out' as const },
      person_id: act.by.personId,
      at: act.now,
      sealed: sealRow(secret, 'enquiry_message', id, { subject: null, text: act.text }),
      source_key: null,
    })
    .execute();
}

async function sendAnswer(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  { locked, act }: Answer,
): Promise<boolean> {
  const { need, enquiry } = locked;
  const { contact } = parts.network.settings;
  const path = await openFeedback(trx, {
    ...{ enquiryId: enquiry.id, serviceKey: need.service_key, secret: parts.secret, now: act.now },
  });
  const names = await contactNames(trx, {
    personId: act.by.personId,
    memberId: need.member_id,
  });
  return writeToSender(trx, parts, {
    ...{ locked, kind: 'enquiry_answer', now: act.now },
    write(base) {
      const house = names.house ?? localized(contact.name, base.language);
      return answerLetter({
        ...base,
        text: act.text,
        by: { person: names.person ?? house, house },
        feedbackUrl: `${parts.sender.publicUrl}${path}`,
      });
    },
  });
}
