import { beforeEach, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { endSessionOf, endSessions } from './end-sessions.ts';
import { startSession } from './start-session.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const anna = await addPerson(db, { email: 'anna@verein.example' });
const otto = await addPerson(db, { email: 'otto@verein.example' });
let token: string;
let ids: string[];

const idsOf = async (personId: string): Promise<string[]> =>
  (await db.selectFrom('session').select('id').where('person_id', '=', personId).execute()).map(
    ({ id }) => id,
  );

beforeEach(async () => {
  await db.deleteFrom('session').execute();
  await db.deleteFrom('audit_entry').execute();
  for (const personId of [anna, anna, anna, otto]) {
    token = await startSession(db, { personId, device: 'Firefox', secondFactor: false, now });
  }
  ids = await idsOf(anna);
});

test('ASVS 7.4.1: signing out ends the session of the token and no other', async () => {
  expect(await endSessionOf(db, { token, now })).toBe(true);
  expect(await idsOf(otto)).toEqual([]);
  expect(await idsOf(anna)).toHaveLength(3);
  expect(await endSessionOf(db, { token, now })).toBe(false);
});

test('ASVS 7.4.3: one, all but one, or all sessions of a person', async () => {
  const [first = '', second = ''] = ids;
  expect(await endSessions(db, { personId: anna, which: { only: first }, now })).toBe(1);
  expect(await idsOf(anna)).not.toContain(first);
  expect(await endSessions(db, { personId: anna, which: { allBut: second }, now })).toBe(1);
  expect(await idsOf(anna)).toEqual([second]);
  expect(await endSessions(db, { personId: anna, which: 'all', now })).toBe(1);
  expect(await idsOf(otto)).toHaveLength(1);
});

test('a session of somebody else stays', async () => {
  const [own = ''] = await idsOf(otto);
  expect(await endSessions(db, { personId: anna, which: { only: own }, now })).toBe(0);
  expect(await idsOf(otto)).toEqual([own]);
});

test('ASVS 7.4.5: the log says who ended it, if it was somebody else', async () => {
  await endSessions(db, { personId: anna, which: 'all', actorId: otto, now });
  const notes = await db
    .selectFrom('audit_entry')
    .select(['actor_id', 'subject_id'])
    .where('action', '=', 'session.ended')
    .execute();
  expect(notes.map((noted) => noted.actor_id)).toEqual([otto, otto, otto]);
  expect(notes.map((noted) => noted.subject_id).sort()).toEqual([...ids].sort());
});
