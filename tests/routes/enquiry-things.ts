import type { Kysely } from 'kysely';
import { sealRow } from '../../src/contact/model/enquiry/sealed.ts';
import type { ContactTables } from '../../src/contact/tables.ts';

const HOUR_MS = 3_600_000;
/** Nobody opens what is sealed here: the portal of a test has a secret of its own. */
const SECRET = Buffer.alloc(32, 7);

/** An enquiry to a member that has come to the office as well: what `:need` names at both desks. */
export async function enquiryThings(
  db: Kysely<ContactTables>,
  { id: memberId, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<{ readonly need: string }> {
  const id = `known-${slug}`;
  const sender = { name: null, email: null, phone: null, message: 'Wer hilft mir?', callTimes: [] };
  await db
    .insertInto('enquiry')
    .values({
      id,
      number: `K-${slug.slice(0, 12)}`,
      token_hash: Buffer.from(id),
      form_key: id,
      channel: 'visit',
      answer_way: 'visit',
      language: 'de',
      page_language: 'de',
      topics: ['unsure'],
      postal_code: '46483',
      audience: null,
      offer_id: null,
      asked_member_id: memberId,
      reason_chips: [],
      sealed: sealRow(SECRET, 'enquiry', id, sender),
      created_at: now,
    })
    .execute();
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
  await db
    .insertInto('enquiry_need')
    .values({
      id,
      enquiry_id: id,
      position: 1,
      topic: 'unsure',
      service_key: null,
      member_id: memberId,
      state: 'new',
      person_id: null,
      waits_from: at(-96),
      remind_at: at(-72),
      due_at: at(-48),
      escalate_at: at(-24),
      reminded_at: at(-72),
      red_at: at(-48),
      escalated_at: at(-24),
    })
    .execute();
  return { need: id };
}
