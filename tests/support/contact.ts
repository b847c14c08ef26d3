import path from 'node:path';
import type { Kysely } from 'kysely';
import type { AccountsTables } from '../../src/accounts/index.ts';
import type { EnquiryParts } from '../../src/contact/enquiry-parts.ts';
import type { NewEnquiry } from '../../src/contact/model/enquiry/new-enquiry.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { randomId } from '../../src/platform/ids.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { addProvider } from './members.ts';
import { addPerson, someSender } from './sign-in-app.ts';

/** A Monday without holidays around it, 9:00 in Berlin. */
export const CONTACT_NOW = new Date('2026-11-23T08:00:00Z');
export const CONTACT_SECRET = Buffer.alloc(32, 7);
/** Members that offer advice services of the demo; the key of each service is the slug. */
export const CONTACT_MEMBERS = ['frag-wesel', 'leseinsel', 'sprachhaus-brueckentor'] as const;
export type ContactMember = (typeof CONTACT_MEMBERS)[number];

export interface ContactSite {
  readonly db: TestDatabase['db'];
  readonly address: TestDatabase['address'];
  readonly parts: EnquiryParts;
  /** Ids of people: two advisers of each member (`<member> 1`, `<member> 2`) and somebody of the office (`office`). */
  readonly people: ReadonlyMap<string, string>;
}

/** A database with the members of {@link CONTACT_MEMBERS}, who have the id of their slug, and people who answer for them. */
export async function contactSite(): Promise<ContactSite> {
  const { db, address } = await testDatabase();
  const network = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const people = new Map<string, string>();
  for (const member of CONTACT_MEMBERS) {
    await addProvider(db, member);
    for (const number of [1, 2]) {
      people.set(`${member} ${number}`, await addAdviser(db, member, `a${number}`));
    }
  }
  const office = await addPerson(db, { email: 'buero@netz.example', name: 'Demo Büro' });
  people.set('office', office);
  await db
    .insertInto('office_role')
    .values({
      ...{ id: randomId(), person_id: office, role: 'office', from_on: '2026-01-01' },
      created_at: CONTACT_NOW,
    })
    .execute();
  return {
    db,
    address,
    people,
    parts: { db, network, sender: someSender, secret: CONTACT_SECRET },
  };
}

/** Somebody who answers for a member since the beginning of the year; answers the id. */
export async function addAdviser(
  db: Kysely<AccountsTables>,
  memberId: string,
  name: string,
): Promise<string> {
  const id = await addPerson(db, {
    email: `${name}@${memberId}.example`,
    name: `Demo ${name} ${memberId}`,
  });
  await db
    .insertInto('mandate')
    .values({
      ...{ id: randomId(), person_id: id, member_id: memberId, role: 'adviser' as const },
      ...{ from_on: '2026-01-01', created_at: CONTACT_NOW },
    })
    .execute();
  return id;
}

/** What somebody asks; reading and writing without more, so that it goes to the Leseinsel. */
export function someEnquiry(more: Partial<NewEnquiry> = {}): NewEnquiry {
  return {
    formKey: randomId(),
    channel: 'form',
    answerWay: 'email',
    name: 'Demo Fragende',
    email: 'frage@gast.example',
    phone: null,
    message: 'Ich möchte besser lesen und schreiben lernen.',
    topics: [],
    language: 'de',
    pageLanguage: 'de',
    postalCode: '46483',
    now: CONTACT_NOW,
    ...more,
  };
}

/** The instant some hours after {@link CONTACT_NOW}, or after another one. */
export function hoursLater(hours: number, from = CONTACT_NOW): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}
