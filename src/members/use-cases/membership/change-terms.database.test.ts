import type { Kysely } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { addPerson, someSender } from '../../../../tests/support/sign-in-app.ts';
import { SOME_RULES } from '../../../../tests/support/some-rules.ts';
import { randomId } from '../../../platform/ids.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { careForMemberships } from './care-for-memberships.ts';
import { changeTerms } from './change-terms.ts';

const { db: all } = await testDatabase();
const db: Kysely<MembershipTables> = all;
const now = new Date('2026-11-22T10:00:00Z');
let memberId: string;

beforeEach(async () => {
  memberId = `m-${randomId()}`;
  await addProvider(db, memberId);
  await db
    .insertInto('membership')
    .values({
      id: memberId,
      member_id: memberId,
      from_on: '2026-01-01',
      to_on: null,
      fee_class: 'free',
      voting_right: true,
      created_by: null,
      created_at: now,
      ended_by: null,
    })
    .execute();
});

const change = () => ({
  memberId,
  termId: memberId,
  version: 1,
  by: { personId: null, isOffice: true },
  fromOn: '2026-12-01',
  memberKind: 'supporter' as const,
  feeClass: 'free',
  votingRight: true,
  reason: 'Keine eigenen Kurse mehr',
  rules: SOME_RULES,
  sender: someSender,
  now,
});
const care = (at: string) =>
  careForMemberships(db, {
    offers: { withdraw: async () => 0 },
    sender: someSender,
    now: new Date(at),
  });
const kind = async () => {
  const member = db.selectFrom('member').where('id', '=', memberId).select('kind');
  return (await member.executeTakeFirstOrThrow()).kind;
};
const terms = () =>
  db
    .selectFrom('membership')
    .where('member_id', '=', memberId)
    .select(['from_on', 'kind', 'reason'])
    .orderBy('from_on')
    .execute();

test('another kind holds from its day on, and the history keeps what was before', async () => {
  expect(await changeTerms(db, change())).toEqual({ kind: 'changed' });
  expect(await kind()).toBe('provider');
  expect(await terms()).toEqual([
    { from_on: '2026-01-01', kind: 'provider', reason: null },
    { from_on: '2026-12-01', kind: 'supporter', reason: 'Keine eigenen Kurse mehr' },
  ]);
  await care('2026-11-30T12:00:00Z');
  expect(await kind()).toBe('provider');
  await care('2026-12-01T05:00:00Z');
  await care('2026-12-01T06:00:00Z');
  expect(await kind()).toBe('supporter');
  const turns = await db
    .selectFrom('audit_entry')
    .where('member_id', '=', memberId)
    .where('action', '=', 'membership.kind_turned')
    .select('details')
    .execute();
  expect(turns).toEqual([{ details: { kind: 'supporter' } }]);
});

test('another kind from today on holds at once', async () => {
  await changeTerms(db, { ...change(), fromOn: '2026-11-22' });
  expect(await kind()).toBe('supporter');
});

test('a change that changes nothing is none', async () => {
  expect(await changeTerms(db, { ...change(), memberKind: 'provider' })).toEqual({
    kind: 'nothing',
  });
  expect(await terms()).toHaveLength(1);
});

test('every owner is told what holds from when, and why', async () => {
  const personId = await addPerson(db, { email: `${memberId}@personen.example` });
  await db
    .insertInto('mandate')
    .values({
      id: memberId,
      person_id: personId,
      member_id: memberId,
      role: 'owner',
      from_on: '2026-01-01',
      created_at: now,
    })
    .execute();
  await changeTerms(db, { ...change(), feeClass: 'small', votingRight: false });
  const [letter] = await db
    .selectFrom('letter')
    .where('person_id', '=', personId)
    .select(['kind', 'content'])
    .execute();
  expect(letter?.kind).toBe('membership_changed');
  const text = String(Object(letter?.content).text);
  for (const words of ['Dezember 2026', 'Förderndes Mitglied', 'Klein', 'Keine eigenen Kurse mehr'])
    expect(text).toContain(words);
});
