import { expect, test } from 'vitest';
import { databaseWithMembers } from '../../../tests/support/members-database.ts';
import { seedDemoPeople } from './seed-demo-people.ts';

const { db, members } = await databaseWithMembers(['werkhof', 'akademie', 'schule']);
const now = new Date('2026-11-23T08:00:00Z');
const providers = await members.byIds(['werkhof', 'akademie', 'schule']);

test('every provider gets an owner; the network gets its four', async () => {
  expect(await seedDemoPeople(db, providers, now)).toBe(8);
  const people = await db.selectFrom('person').select(['name', 'email']).execute();
  for (const { name, email } of people) {
    expect(name).toContain('Demo');
    expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/);
  }
  const mandates = await db.selectFrom('mandate').select(['member_id', 'role']).execute();
  expect(
    mandates
      .filter(({ role }) => role === 'owner')
      .map((row) => row.member_id)
      .sort(),
  ).toEqual(['akademie', 'schule', 'werkhof']);
  expect(mandates.filter(({ role }) => role === 'editor')).toHaveLength(2);
  const office = await db.selectFrom('office_role').select('role').orderBy('role').execute();
  expect(office.map(({ role }) => role)).toEqual([
    'auditor',
    'data_protection',
    'office',
    'office',
  ]);
});

test('a second start changes nothing, also not what has been ended since', async () => {
  await db.deleteFrom('mandate').where('member_id', '=', 'schule').execute();
  expect(await seedDemoPeople(db, providers, now)).toBe(0);
  const mandates = await db.selectFrom('mandate').select('member_id').execute();
  expect(mandates.map((row) => row.member_id)).not.toContain('schule');
});
