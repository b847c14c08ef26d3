import type { Kysely } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addProvider } from '../../../../tests/support/members.ts';
import { someSender } from '../../../../tests/support/sign-in-app.ts';
import { SOME_RULES } from '../../../../tests/support/some-rules.ts';
import { randomId } from '../../../platform/ids.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { careForMemberships } from './care-for-memberships.ts';
import { changeTerms } from './change-terms.ts';
import { endMembership, type SeenMembership } from './end-membership.ts';
import type { LeavingOffers } from './leave-network.ts';
import { stayMember } from './stay-member.ts';

const { db: all } = await testDatabase();
const db: Kysely<MembershipTables> = all;
const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';
const owner = { personId: null, isOffice: false };
const office = { personId: null, isOffice: true };

let memberId: string;
let withdrawn: string[];
const offers: LeavingOffers = {
  async withdraw(_transaction, member) {
    withdrawn.push(member.memberId);
    return 3;
  },
};
const parts = { offers, sender: someSender };
/** What a change of terms says besides fee and vote. */
const other = {
  memberKind: 'provider',
  reason: 'Demo',
  rules: SOME_RULES,
  sender: someSender,
} as const;

beforeEach(async () => {
  memberId = `m-${randomId()}`;
  withdrawn = [];
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

const seen = (version = 1, by = owner): SeenMembership => ({
  memberId,
  termId: memberId,
  version,
  by,
  now,
});
const terms = () =>
  db
    .selectFrom('membership')
    .where('member_id', '=', memberId)
    .select(['from_on', 'to_on', 'fee_class'])
    .orderBy('from_on')
    .execute();
const publication = async () =>
  (
    await db
      .selectFrom('member')
      .where('id', '=', memberId)
      .select('publication')
      .executeTakeFirstOrThrow()
  ).publication;

test('members keep to the notice, the office need not, nobody ends it in the past', async () => {
  const end = { ...parts, leavesOn: '2026-12-01', noticeDays: 30 };
  const early = { kind: 'too_early', earliest: '2026-12-22' };
  expect(await endMembership(db, { ...seen(), ...end })).toEqual(early);
  const past = { ...seen(1, office), ...end, leavesOn: '2026-11-21' };
  expect(await endMembership(db, past)).toEqual({ kind: 'too_early', earliest: today });
  expect(await endMembership(db, { ...seen(1, office), ...end })).toEqual({ kind: 'planned' });
  expect(await terms()).toMatchObject([{ to_on: '2026-11-30' }]);
  expect(withdrawn).toEqual([]);
});

test('two who end it at the same time end it once', async () => {
  const end = { ...seen(), ...parts, leavesOn: today, noticeDays: 0 };
  const answers = await Promise.all([endMembership(db, end), endMembership(db, end)]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'left']);
  expect(withdrawn).toEqual([memberId]);
  expect(await publication()).toBe('withdrawn');
});

test('a change to come falls away with the end, and an end taken back is open again', async () => {
  const change = {
    ...seen(),
    ...other,
    fromOn: '2027-01-01',
    feeClass: 'small',
    votingRight: true,
  };
  expect(await changeTerms(db, change)).toEqual({ kind: 'changed' });
  const later = await db
    .selectFrom('membership')
    .where('member_id', '=', memberId)
    .where('from_on', '=', '2027-01-01')
    .select(['id', 'version'])
    .executeTakeFirstOrThrow();
  const end = { ...seen(), ...parts, leavesOn: '2026-12-15', noticeDays: 0 };
  expect(await endMembership(db, end)).toEqual({ kind: 'changed_meanwhile' });
  const known = { termId: later.id, version: later.version };
  expect(await endMembership(db, { ...end, ...known })).toEqual({ kind: 'planned' });
  expect(await terms()).toEqual([
    { from_on: '2026-01-01', to_on: '2026-12-14', fee_class: 'free' },
  ]);
  const stay = { ...seen(3), sender: someSender };
  expect(await stayMember(db, { ...stay, version: 2 })).toEqual({ kind: 'changed_meanwhile' });
  expect(await stayMember(db, stay)).toEqual({ kind: 'stays' });
  expect(await terms()).toMatchObject([{ to_on: null }]);
});

test('an end that was planned keeps when fee and vote change before it', async () => {
  await endMembership(db, { ...seen(), ...parts, leavesOn: '2027-01-01', noticeDays: 0 });
  const change = {
    ...seen(2, office),
    ...other,
    fromOn: '2026-12-01',
    feeClass: 'small',
    votingRight: false,
  };
  expect(await changeTerms(db, { ...change, fromOn: '2027-01-01' })).toEqual({ kind: 'wrong_day' });
  expect(await changeTerms(db, change)).toEqual({ kind: 'changed' });
  expect(await terms()).toEqual([
    { from_on: '2026-01-01', to_on: '2026-11-30', fee_class: 'free' },
    { from_on: '2026-12-01', to_on: '2026-12-31', fee_class: 'small' },
  ]);
});

test('the day is kept by the daily care: not before it, once, by whichever process', async () => {
  await endMembership(db, { ...seen(), ...parts, leavesOn: '2026-12-01', noticeDays: 0 });
  const at = (instant: string) => ({ ...parts, now: new Date(instant) });
  // 23:30 of the day before in Berlin.
  await careForMemberships(db, at('2026-11-30T22:30:00Z'));
  expect(withdrawn).not.toContain(memberId);
  const due = at('2026-11-30T23:30:00Z');
  await Promise.all([careForMemberships(db, due), careForMemberships(db, due)]);
  // Other tests have planned ends too.
  expect(withdrawn.filter((id) => id === memberId)).toHaveLength(1);
  expect(await publication()).toBe('withdrawn');
  const notes = await db
    .selectFrom('audit_entry')
    .where('member_id', '=', memberId)
    .where('action', '=', 'membership.left')
    .select('details')
    .execute();
  expect(notes).toEqual([{ details: { offers: 3, mandates: 0 } }]);
});

test('a member without any term, as imports make them, is left alone', async () => {
  await db.deleteFrom('membership').where('member_id', '=', memberId).execute();
  await careForMemberships(db, { ...parts, now });
  expect(await publication()).toBe('published');
});
