import path from 'node:path';
import type { Kysely } from 'kysely';
import { alone } from '../../../platform/database/alone.ts';
import { readYaml } from '../../../platform/yaml/read-yaml.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ContactTables } from '../../tables.ts';
import { addNote } from '../enquiry/add-note.ts';
import { answerNeed } from '../enquiry/answer-need.ts';
import { closeNeed } from '../enquiry/close-need.ts';
import { noteCall } from '../enquiry/note-call.ts';
import { submitEnquiry } from '../enquiry/submit-enquiry.ts';
import { takeNeed } from '../enquiry/take-need.ts';
import { type DemoAct, DemoEnquiriesSchema, type DemoEnquiry } from './demo-enquiries-file.ts';

const HOUR_MS = 3_600_000;
/** So old the demo's enquiries begin anew: by then they are all late or closed. */
const HOURS_UNTIL_STALE = 7 * 24;
const KEY = 'demo ';
/** Only one process seeds at a time; the number is arbitrary but must stay. */
const SEED_LOCK = 470_049;

/**
 * Invented enquiries, and what was done with them; through the same doors as real ones. May be called at every start and every day: a week
 * later the old ones make room for new ones. Answers how many are new.
 */
export function seedDemoEnquiries(parts: EnquiryParts, now: Date): Promise<number> {
  return alone(parts.db, SEED_LOCK, () => seedAlone(parts, now));
}

async function seedAlone(parts: EnquiryParts, now: Date): Promise<number> {
  const { db, network } = parts;
  const demo = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .select('id')
    .executeTakeFirst();
  if (demo === undefined) return 0;
  const newest = await db
    .selectFrom('enquiry')
    .where('form_key', 'like', `${KEY}%`)
    .select((row) => row.fn.max('created_at').as('at'))
    .executeTakeFirst();
  const at = newest?.at ?? null;
  if (at !== null && now.getTime() - at.getTime() < HOURS_UNTIL_STALE * HOUR_MS) return 0;
  const file = path.join(network.folder, 'demo', 'contact', 'enquiries.yaml');
  const { enquiries } = await readYaml(file, DemoEnquiriesSchema);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('enquiry').where('form_key', 'like', `${KEY}%`).execute();
    for (const enquiry of enquiries) await seedEnquiry({ ...parts, db: trx }, enquiry, now);
  });
  return enquiries.length;
}

async function seedEnquiry(parts: EnquiryParts, enquiry: DemoEnquiry, now: Date): Promise<void> {
  const { key, hoursAgo, acts, offer, service, name, email, phone, message, ...rest } = enquiry;
  const asked = new Date(now.getTime() - hoursAgo * HOUR_MS);
  const { needs } = await submitEnquiry(parts, {
    ...rest,
    formKey: `${KEY}${key} ${asked.toISOString()}`,
    answerWay: email !== undefined ? 'email' : phone !== undefined ? 'phone' : 'visit',
    name: name ?? null,
    email: email ?? null,
    phone: phone ?? null,
    message: message ?? null,
    pageLanguage: 'de',
    postalCode: rest.postalCode ?? null,
    serviceKey: service ?? null,
    offerId: offer === undefined ? null : await offerOf(parts.db, offer),
    now: asked,
  });
  const [need] = needs;
  if (need === undefined || need.personId === null) return;
  for (const act of acts) {
    const when = new Date(asked.getTime() + act.hours * HOUR_MS);
    if (when > now) continue;
    const by = { personId: need.personId, isOffice: false };
    await doAct(parts, act, { needId: need.id, desk: need.memberId, by, now: when });
  }
}

async function doAct(
  parts: EnquiryParts,
  act: DemoAct,
  desk: Parameters<typeof takeNeed>[1],
): Promise<unknown> {
  switch (act.do) {
    case 'take':
      return takeNeed(parts, desk);
    case 'answer':
      return answerNeed(parts, { ...desk, text: act.text });
    case 'note':
      return addNote(parts, { ...desk, text: act.text });
    case 'call':
    case 'tried':
      return noteCall(parts, { ...desk, text: act.text, reached: act.do === 'call' });
    case 'close':
      return closeNeed(parts, { ...desk, outcome: act.outcome, text: act.text ?? null });
  }
}

async function offerOf(
  db: Kysely<ContactTables>,
  offer: { readonly member: string; readonly key: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('offer')
    .innerJoin('member', 'member.id', 'offer.member_id')
    .where('member.slug', '=', offer.member)
    .where('offer.source_key', '=', offer.key)
    .select('offer.id')
    .executeTakeFirst();
  return row?.id ?? null;
}
