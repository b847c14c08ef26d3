import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { databaseWithMembers } from '../../../tests/support/members-database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { addDays, localDate } from '../../platform/clock.ts';
import { isOn } from '../model/mandate-days.ts';
import type { MemberRole } from '../model/roles.ts';
import { ownersOf } from '../queries/owners-of.ts';
import { changeMandate } from './change-mandate.ts';
import { endMandate } from './end-mandate.ts';
import { grantMandate } from './grant-mandate.ts';

const { db } = await databaseWithMembers(['werkhof', 'akademie']);
const now = new Date('2026-11-23T08:00:00Z');
const today = localDate(now);
const memberId = 'werkhof';
const anna = await addPerson(db, { email: 'anna@werkhof.example' });
const berta = await addPerson(db, { email: 'berta@werkhof.example' });
const anybody = { personId: anna, isOffice: false };
const office = { personId: anna, isOffice: true };

beforeEach(async () => {
  await db.deleteFrom('mandate').execute();
  await db.deleteFrom('audit_entry').execute();
});

async function grant(
  personId: string,
  role: MemberRole = 'owner',
  days: { from?: number; to?: number } = {},
): Promise<string> {
  return db.transaction().execute((transaction) =>
    grantMandate(transaction, {
      personId,
      memberId,
      role,
      fromOn: addDays(today, days.from ?? -30),
      toOn: days.to === undefined ? null : addDays(today, days.to),
      by: { personId: null },
      now,
    }),
  );
}

const mandate = (id: string) =>
  db.selectFrom('mandate').where('id', '=', id).selectAll().executeTakeFirst();

test('a role ends at once: yesterday was its last day', async () => {
  await grant(anna);
  const id = await grant(berta);
  const by = anybody;
  const answer = await endMandate(db, { memberId, mandateId: id, version: 1, by, now });
  expect(answer).toEqual({ kind: 'done' });
  expect(await mandate(id)).toMatchObject({ to_on: '2026-11-22', version: 2 });
});

test('one that began today leaves nothing but its trace in the audit log', async () => {
  await grant(anna);
  const id = await grant(berta, 'editor', { from: 0 });
  await endMandate(db, { memberId, mandateId: id, version: 1, by: anybody, now });
  expect(await mandate(id)).toBeUndefined();
  const entry = await db
    .selectFrom('audit_entry')
    .where('action', '=', 'mandate.ended')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({
    actor_id: anna,
    subject_id: berta,
    member_id: memberId,
    details: { role: 'editor', from: today, to: null },
  });
});

test('the only owner cannot leave, become an editor or set a last day; the office can end it', async () => {
  const id = await grant(anna);
  const key = { memberId, mandateId: id, version: 1, by: anybody, now };
  const lastOwner = { kind: 'last_owner', firstDay: today };
  expect(await endMandate(db, key)).toEqual(lastOwner);
  expect(await changeMandate(db, { ...key, role: 'editor', toOn: null })).toEqual(lastOwner);
  expect(await changeMandate(db, { ...key, role: 'owner', toOn: '2026-12-31' })).toEqual({
    kind: 'last_owner',
    firstDay: '2027-01-01',
  });
  expect(await mandate(id)).toMatchObject({ role: 'owner', to_on: null, version: 1 });
  expect(await endMandate(db, { ...key, by: office })).toEqual({ kind: 'done' });
});

test('a blocked owner does not count: the other one stays', async () => {
  const id = await grant(anna);
  const blocked = await addPerson(db, { email: 'cora@werkhof.example', isBlocked: true });
  await grant(blocked);
  const answer = await endMandate(db, { memberId, mandateId: id, version: 1, by: anybody, now });
  expect(answer.kind).toBe('last_owner');
});

test('of two changes at the same time one is told of the other (ASVS 15.4.2)', async () => {
  await grant(anna);
  const id = await grant(berta, 'editor');
  const key = { memberId, mandateId: id, version: 1, by: anybody, now };
  const answers = await Promise.all([
    changeMandate(db, { ...key, role: 'viewer', toOn: null }),
    changeMandate(db, { ...key, role: 'adviser', toOn: '2026-12-31' }),
  ]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'done']);
  const lost = answers.find((answer) => answer.kind === 'changed_meanwhile');
  expect(lost).toMatchObject({ current: { version: 2 } });
});

test('two owners who end each other at the same time leave one', async () => {
  const ids = [await grant(anna), await grant(berta)];
  const answers = await Promise.all(
    ids.map((mandateId) => endMandate(db, { memberId, mandateId, version: 1, by: anybody, now })),
  );
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'last_owner']);
});

test('a mandate of another member does not exist here (ASVS 8.2.2)', async () => {
  const id = await grant(anna);
  const foreign = { memberId: 'akademie', mandateId: id, version: 1, by: office, now };
  expect(await endMandate(db, foreign)).toEqual({ kind: 'gone' });
  expect(await changeMandate(db, { ...foreign, role: 'viewer', toOn: null })).toEqual({
    kind: 'gone',
  });
});

test('a mandate that is over cannot be brought back', async () => {
  const id = await grant(berta, 'editor', { to: -1 });
  const key = { memberId, mandateId: id, version: 1, by: office, now };
  expect(await changeMandate(db, { ...key, role: 'owner', toOn: null })).toEqual({ kind: 'gone' });
});

test('granting a role again makes it open-ended instead of giving it twice', async () => {
  const first = await grant(berta, 'editor', { to: 10 });
  expect(await grant(berta, 'editor', { from: 0 })).toBe(first);
  expect(await mandate(first)).toMatchObject({ to_on: null, version: 2 });
});

const step = fc.record({
  kind: fc.constantFrom('grant' as const, 'end' as const, 'change' as const),
  person: fc.constantFrom(anna, berta),
  role: fc.constantFrom('owner' as const, 'editor' as const),
  from: fc.integer({ min: 0, max: 3 }),
  to: fc.option(fc.integer({ min: 3, max: 6 })),
  pick: fc.nat(9),
});

test('whatever people who are not of the office do in whatever order, no day loses its last owner', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      await db.deleteFrom('mandate').execute();
      await grant(anna);
      for (const { kind, person, role, from, to, pick } of steps) {
        const rows = await db
          .selectFrom('mandate')
          .select(['id', 'version'])
          .orderBy('id')
          .execute();
        const row = rows[pick % rows.length];
        if (kind === 'grant') {
          await grant(person, role, { from, ...(to === null ? {} : { to }) });
        } else if (row !== undefined) {
          const key = { memberId, mandateId: row.id, version: row.version, by: anybody, now };
          const toOn = to === null ? null : addDays(today, to);
          await (kind === 'end' ? endMandate(db, key) : changeMandate(db, { ...key, role, toOn }));
        }
        const owners = await ownersOf(db, memberId);
        for (let offset = 0; offset < 10; offset++) {
          const day = addDays(today, offset);
          expect(owners.some((days) => isOn(days, day))).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});
