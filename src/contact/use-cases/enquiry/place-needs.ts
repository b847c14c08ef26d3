import type { Kysely } from 'kysely';
import { queueLetter } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { receiptLetter } from '../../letters/enquiry/sender-letters.ts';
import { clockFrom } from '../../model/enquiry/clock.ts';
import type { NewEnquiry, PlannedNeed } from '../../model/enquiry/new-enquiry.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { replyAddressFor } from '../mail/reply-address.ts';
import { contactNames } from './contact-names.ts';
import { countNeed } from './count-need.ts';
import { noteEvent } from './note-event.ts';
import { planNeeds } from './plan-needs.ts';
import { writeToDesk } from './write-to-desk.ts';

/** A need that somebody has now. */
export type PlacedNeed = Omit<PlannedNeed, 'words'> & { readonly id: string };

/** An enquiry whose row is there. */
export interface StoredEnquiry {
  readonly enquiry: NewEnquiry;
  readonly id: string;
  readonly number: string;
  readonly token: string;
  /** The need that the office has kept so far: it becomes the first one. */
  readonly heldNeedId?: string;
}

/** Gives each need of an enquiry to somebody, starts its clock, counts it and tells everybody by letter; what is held waits for the office. */
export async function placeNeeds(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  stored: StoredEnquiry,
): Promise<readonly PlacedNeed[]> {
  const planned = await planNeeds({ db: trx, network: parts.network }, stored.enquiry);
  const needs: PlacedNeed[] = [];
  for (const [index, need] of planned.entries()) {
    needs.push(await placeNeed(trx, parts, { stored, need, position: index + 1 }));
  }
  if (!isHeld(stored.enquiry)) await writeReceipt(trx, parts, { stored, needs });
  return needs;
}

const isHeld = ({ heldFor = [] }: NewEnquiry): boolean => heldFor.length > 0;

async function placeNeed(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  entry: {
    readonly stored: StoredEnquiry;
    readonly need: PlannedNeed;
    readonly position: number;
  },
): Promise<PlacedNeed> {
  const { stored, position } = entry;
  const { enquiry } = stored;
  const { words, ...need } = entry.need;
  const { now, by = null, channel, language } = enquiry;
  const known = position === 1 ? stored.heldNeedId : undefined;
  const id = known ?? randomId();
  const clock = clockFrom(now, parts.network.settings.land);
  const columns = {
    topic: need.topic,
    sealed: words === null ? null : sealRow(parts.secret, 'enquiry_need', id, words),
    service_key: need.serviceKey,
    member_id: need.memberId,
    person_id: need.personId,
    waits_from: now,
    remind_at: clock.remindAt,
    due_at: clock.dueAt,
    escalate_at: clock.escalateAt,
  };
  if (known === undefined) {
    const key = { id, enquiry_id: stored.id, position, state: 'new' as const };
    await trx
      .insertInto('enquiry_need')
      .values({ ...key, ...columns })
      .execute();
  } else {
    const anew = { reminded_at: null, red_at: null, escalated_at: null };
    await trx
      .updateTable('enquiry_need')
      .set((row) => ({ ...columns, ...anew, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
  await noteEvent(trx, parts.secret, {
    ...{ needId: id, kind: known === undefined ? 'received' : 'handed_over', at: now },
    ...{ personId: by?.personId ?? null, to: need.memberId, serviceKey: need.serviceKey },
  });
  // What is held is counted when the office lets it pass.
  if (isHeld(enquiry)) return { ...need, id };
  await countNeed(trx, { kind: 'received', ...need, channel, language, now });
  const letterNeed = { ...need, needId: id, number: stored.number };
  await writeToDesk(trx, parts, { need: letterNeed, event: 'new', now });
  return { ...need, id };
}

async function writeReceipt(
  trx: Kysely<ContactTables>,
  { network, sender, secret }: EnquiryParts,
  receipt: { readonly stored: StoredEnquiry; readonly needs: readonly PlacedNeed[] },
): Promise<void> {
  const { enquiry, number, token } = receipt.stored;
  const { email, name, pageLanguage: language, now } = enquiry;
  if (email === null) return;
  const contacts = [];
  for (const need of receipt.needs) {
    const named = await contactNames(trx, need);
    const house = named.house ?? localized(network.settings.contact.name, language);
    contacts.push({ person: named.person, house, dueAt: need.dueAt });
  }
  // Whoever adds something answers this letter: it belongs to the first need, whose desk sees the whole question.
  const needId = receipt.needs[0]?.id;
  const contactEmail = network.settings.contact.email;
  const replyTo =
    needId === undefined
      ? contactEmail
      : await replyAddressFor(trx, { needId, contactEmail, secret, now });
  await queueLetter(trx, {
    ...{ kind: 'enquiry_receipt', email, personId: null, memberId: null, language },
    content: receiptLetter({ sender, language, name, number, token, contacts, replyTo }),
    now,
  });
}
