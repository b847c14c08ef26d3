import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { NewEnquiry } from '../../model/enquiry/new-enquiry.ts';
import { enquiryNumber } from '../../model/enquiry/number.ts';
import { enquiryToken, lookupMac, sealRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { type PlacedNeed, placeNeeds } from './place-needs.ts';

/** An enquiry that is stored. */
export interface SubmittedEnquiry {
  readonly enquiryId: string;
  readonly number: string;
  /** The secret word of the sender's page; the same form has the same. */
  readonly token: string;
  /** False where this form had come in before. */
  readonly isNew: boolean;
  readonly needs: readonly PlacedNeed[];
}

/**
 * Takes in what somebody asks: finds out who answers, starts the clocks, counts, and queues the letters to the sender (where there is
 * an e-mail address) and to those who answer. All or nothing; the same form again changes nothing and answers what the first time did.
 */
export function submitEnquiry(parts: EnquiryParts, enquiry: NewEnquiry): Promise<SubmittedEnquiry> {
  return within(parts.db, (trx) => submitWithin(trx, parts, enquiry));
}

/** {@link submitEnquiry} in the caller's transaction. */
export async function submitWithin(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  enquiry: NewEnquiry,
): Promise<SubmittedEnquiry> {
  // One after the other: loads are shared fairly, numbers are free, and the same form waits for itself.
  await sql`select pg_advisory_xact_lock(hashtextextended('enquiries', 0))`.execute(trx);
  const token = enquiryToken(parts.secret, enquiry.formKey);
  const known = await findSubmitted(trx, enquiry.formKey);
  if (known !== null) return { ...known, token, isNew: false };
  const row = await insertEnquiry(trx, parts, enquiry, token);
  const needs = await placeNeeds(trx, parts, { enquiry, ...row, token });
  return { enquiryId: row.id, number: row.number, token, isNew: true, needs };
}

async function findSubmitted(
  trx: Kysely<ContactTables>,
  formKey: string,
): Promise<Pick<SubmittedEnquiry, 'enquiryId' | 'number' | 'needs'> | null> {
  const found = await trx
    .selectFrom('enquiry')
    .where('form_key', '=', formKey)
    .select(['id', 'number'])
    .executeTakeFirst();
  if (found === undefined) return null;
  const rows = await trx
    .selectFrom('enquiry_need')
    .where('enquiry_id', '=', found.id)
    .orderBy('position')
    .select(['id', 'topic', 'service_key', 'member_id', 'person_id', 'due_at'])
    .execute();
  const needs = rows.map((row) => ({
    id: row.id,
    topic: row.topic,
    serviceKey: row.service_key,
    memberId: row.member_id,
    personId: row.person_id,
    dueAt: row.due_at,
  }));
  return { enquiryId: found.id, number: found.number, needs };
}

async function insertEnquiry(
  trx: Kysely<ContactTables>,
  { secret }: EnquiryParts,
  enquiry: NewEnquiry,
  token: string,
): Promise<{ id: string; number: string }> {
  const { name, email, phone, message, callTimes = [], heldFor = [], now } = enquiry;
  const id = randomId();
  const number = await freeNumber(trx);
  await trx
    .insertInto('enquiry')
    .values({
      ...{ id, number, token_hash: hashOf(token), form_key: enquiry.formKey },
      channel: enquiry.channel,
      answer_way: enquiry.answerWay,
      language: enquiry.language,
      page_language: enquiry.pageLanguage,
      topics: [...enquiry.topics],
      postal_code: enquiry.postalCode,
      audience: enquiry.audience ?? null,
      offer_id: enquiry.offerId ?? null,
      asked_member_id: enquiry.memberId ?? null,
      reason_chips: [...(enquiry.reasonChips ?? [])],
      sealed: sealRow(secret, 'enquiry', id, { name, email, phone, message, callTimes }),
      email_mac: lookupMac(secret, 'email', email),
      phone_mac: lookupMac(secret, 'phone', phone),
      held_at: heldFor.length > 0 ? now : null,
      held_reasons: [...heldFor],
      created_at: now,
    })
    .execute();
  return { id, number };
}

async function freeNumber(trx: Kysely<ContactTables>): Promise<string> {
  for (;;) {
    const number = enquiryNumber(randomBytes(8));
    const taken = trx.selectFrom('enquiry').where('number', '=', number).select('id');
    if ((await taken.executeTakeFirst()) === undefined) return number;
  }
}
