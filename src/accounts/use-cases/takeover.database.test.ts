import { beforeEach, expect, test } from 'vitest';
import { databaseWithMembers } from '../../../tests/support/members-database.ts';
import { addPerson, someSender } from '../../../tests/support/sign-in-app.ts';
import { decideTakeover } from './decide-takeover.ts';
import { pruneInvitations } from './prune-invitations.ts';
import { requestTakeover } from './request-takeover.ts';

const { db, pool } = await databaseWithMembers(['werkhof']);
const now = new Date('2026-11-23T08:00:00Z');
const officePerson = await addPerson(db, { email: 'buero@netz.example' });
await db.updateTable('person').set({ last_sign_in_at: now }).execute();

const wanted = {
  memberId: 'werkhof',
  name: 'Nora Demo',
  email: 'nora@werkhof.example',
  proof: 'Ich leite den Werkhof, im Impressum steht mein Name.',
  now,
};
const decide = (requestId: string, accept: boolean) =>
  decideTakeover(db, {
    requestId,
    accept,
    memberName: 'Werkhof (Demo)',
    sender: someSender,
    language: 'de',
    by: { personId: officePerson, isOffice: true },
    now,
  });

beforeEach(async () => {
  await pool.query(
    'delete from graphile_worker._private_jobs; delete from letter; delete from invitation; delete from takeover_request; delete from audit_entry',
  );
});

test('asking twice is one request with the newest words', async () => {
  const first = await requestTakeover(db, wanted);
  const again = { ...wanted, email: 'Nora@Werkhof.example', proof: 'Rufen Sie im Werkhof an.' };
  expect(await requestTakeover(db, again)).toBe(first);
  const rows = await db.selectFrom('takeover_request').selectAll().execute();
  expect(rows).toMatchObject([{ id: first, proof: 'Rufen Sie im Werkhof an.', decision: null }]);
});

test('yes invites the address to be owner: the right comes only with the sign-in', async () => {
  const id = await requestTakeover(db, wanted);
  expect(await decide(id, true)).toEqual({ kind: 'decided' });
  const invitations = await db.selectFrom('invitation').selectAll().execute();
  expect(invitations).toMatchObject([
    { email: wanted.email, member_id: 'werkhof', member_role: 'owner', accepted_at: null },
  ]);
  expect(await db.selectFrom('mandate').selectAll().execute()).toEqual([]);
});

test('no sends a letter and gives nothing', async () => {
  const id = await requestTakeover(db, wanted);
  expect(await decide(id, false)).toEqual({ kind: 'decided' });
  const letters = await db.selectFrom('letter').selectAll().execute();
  expect(letters).toMatchObject([{ kind: 'takeover_declined', email: wanted.email }]);
  expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([]);
});

test('a request is decided once, also by two people at the same moment', async () => {
  const id = await requestTakeover(db, wanted);
  const answers = await Promise.all([decide(id, true), decide(id, false)]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['decided', 'gone']);
  expect(await decide('0123456789ab', true)).toEqual({ kind: 'gone' });
});

test('half a year after the decision the request is deleted, an open one stays', async () => {
  const id = await requestTakeover(db, wanted);
  const later = new Date(now.getTime() + 181 * 86_400_000);
  expect((await pruneInvitations(db, later)).takeover_request).toBe(0);
  await decide(id, false);
  expect((await pruneInvitations(db, later)).takeover_request).toBe(1);
});
