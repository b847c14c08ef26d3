import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { THE_PORTAL } from '../model/acting.ts';
import type { OfficeRole } from '../model/roles.ts';
import { endOfficeRole } from './end-office-role.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');

async function held(id: string, role: OfficeRole, days: { from?: string; to?: string } = {}) {
  const personId = await addPerson(db, { email: `${id}@personen.example` });
  await db
    .insertInto('office_role')
    .values({
      id,
      person_id: personId,
      role,
      from_on: days.from ?? '2026-11-01',
      to_on: days.to ?? null,
      created_at: now,
    })
    .execute();
  return personId;
}

const end = (roleId: string) => endOfficeRole(db, { roleId, by: THE_PORTAL, now });

test('the office keeps somebody on every day, also where two end each other at the same time', async () => {
  await held('one', 'office');
  expect(await end('one')).toEqual({ kind: 'last_office', firstDay: '2026-11-23' });
  await held('until new year', 'office', { to: '2026-12-31' });
  expect(await end('one')).toEqual({ kind: 'last_office', firstDay: '2027-01-01' });
  await held('two', 'office');
  const answers = await Promise.all([end('one'), end('two')]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'last_office']);
});

test('somebody who is blocked is nobody in the office', async () => {
  const blocked = await held('blocked', 'office');
  await db.updateTable('person').set({ blocked_at: now }).where('id', '=', blocked).execute();
  const left = await db
    .selectFrom('office_role')
    .select('id')
    .where('role', '=', 'office')
    .where('to_on', 'is', null)
    .where('id', '!=', 'blocked')
    .executeTakeFirstOrThrow();
  expect((await end(left.id)).kind).toBe('last_office');
});

test('other roles end at once; what is over or never was is gone', async () => {
  const personId = await held('check', 'auditor');
  expect(await end('check')).toEqual({ kind: 'done' });
  expect(await end('check')).toEqual({ kind: 'gone' });
  expect(await end('nobody')).toEqual({ kind: 'gone' });
  await held('today', 'spokesperson', { from: '2026-11-23' });
  expect(await end('today')).toEqual({ kind: 'done' });
  const noted = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject_id', '=', personId)
    .executeTakeFirstOrThrow();
  expect(noted).toMatchObject({
    action: 'office_role.ended',
    details: { role: 'auditor', to: '2026-11-22' },
  });
});
