import { expect, test } from 'vitest';
import { databaseWithMembers } from '../../../tests/support/members-database.ts';
import { addPerson, someSender } from '../../../tests/support/sign-in-app.ts';
import { careForLeavers } from './care-for-leavers.ts';
import { grantMandate } from './grant-mandate.ts';
import { grantOfficeRole } from './grant-office-role.ts';

const { db } = await databaseWithMembers(['werkhof']);
const by = { personId: null };
const granted = { fromOn: '2026-01-01', by, now: new Date('2026-01-01T08:00:00Z') };

async function person(name: string) {
  return addPerson(db, { email: `${name}@personen.example`, name: `Demo ${name}` });
}
const mandate = (personId: string, toOn: string | null) =>
  db
    .transaction()
    .execute((trx) =>
      grantMandate(trx, { ...granted, personId, memberId: 'werkhof', role: 'editor', toOn }),
    );

const left = await person('gegangen');
await mandate(left, '2026-11-30');
const stays = await person('bleibt');
await mandate(stays, '2026-11-30');
await db
  .transaction()
  .execute((trx) =>
    grantOfficeRole(trx, { ...granted, personId: stays, role: 'auditor', toOn: null }),
  );
const leavesLater = await person('spaeter');
await mandate(leavesLater, '2028-10-31');
const never = await person('nie');

async function day(date: string) {
  const done = await careForLeavers(db, {
    sender: someSender,
    erase: (id) => db.deleteFrom('person').where('id', '=', id).execute(),
    now: new Date(`${date}T03:00:00Z`),
  });
  return [done.told, done.erased];
}

const people = async () => {
  const rows = await db.selectFrom('person').select('id').execute();
  return rows.map(({ id }) => id).sort();
};

test('thirty days before the end a letter goes out once, and two years after the last role the account goes', async () => {
  // Who never had a role is counted from the day on which the account was made, 1 November 2026.
  expect(await day('2028-10-01')).toEqual([0, 0]);
  expect(await day('2028-10-02')).toEqual([1, 0]);
  expect(await day('2028-10-31')).toEqual([1, 0]);
  const letters = await db
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', 'leaving')
    .orderBy('created_at')
    .execute();
  expect(letters.map(({ person_id }) => person_id)).toEqual([never, left]);
  const { text } = Object(letters[1]?.content);
  expect(text.replace(/\s+/g, ' ')).toContain('30. November 2026');
  expect(text.replace(/\s+/g, ' ')).toContain('30. November 2028');
  expect(await day('2028-10-31')).toEqual([0, 0]);
  expect(await day('2028-11-29')).toEqual([0, 1]);
  expect(await people()).not.toContain(never);
  expect(await day('2028-11-30')).toEqual([0, 1]);
  expect(await people()).toEqual([leavesLater, stays].sort());
});

test('a role that comes back stops it', async () => {
  expect(await day('2030-10-01')).toEqual([1, 0]);
  await mandate(leavesLater, null);
  expect(await day('2030-12-01')).toEqual([0, 0]);
  expect(await people()).toContain(leavesLater);
});
