import { beforeEach, expect, test } from 'vitest';
import { databaseWithMembers } from '../../../tests/support/members-database.ts';
import { addPerson, someSender } from '../../../tests/support/sign-in-app.ts';
import { MOST_INVITATIONS_A_DAY } from '../model/invitation.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { answerInvitation } from './answer-invitation.ts';
import { endMandate } from './end-mandate.ts';
import { grantMandate } from './grant-mandate.ts';
import { invitePerson } from './invite-person.ts';
import { pruneInvitations } from './prune-invitations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const { db, pool } = await databaseWithMembers(['werkhof', 'akademie']);
const now = new Date('2026-11-23T08:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const office = { personId: null, isOffice: true };
const EMAIL = 'Neu@Werkhof.example';

beforeEach(async () => {
  await pool.query(
    'delete from graphile_worker._private_jobs; delete from letter; delete from invitation; delete from mandate; delete from person; delete from audit_entry',
  );
});

async function invited(change: { memberId?: string; role?: 'owner' | 'editor' } = {}) {
  const { memberId = 'werkhof', role = 'editor' } = change;
  const answer = await invitePerson(db, {
    email: EMAIL,
    invited: { kind: 'member', memberId, role },
    forName: 'Werkhof (Demo)',
    sender: someSender,
    language: 'de',
    by: office,
    now,
  });
  if (answer.kind !== 'invited') throw new Error(answer.kind);
  return { ...answer, token: answer.link.split('/').at(-1) ?? '' };
}

const answered = (token: string, at = now) =>
  answerInvitation(db, { token, name: 'Nora Demo', language: 'de', now: at });

async function invitedPerson(): Promise<string> {
  const person = await db
    .selectFrom('person')
    .where('email_key', '=', 'neu@werkhof.example')
    .select('id')
    .executeTakeFirstOrThrow();
  return person.id;
}

test('the token stands in the letter and nowhere else in the database (ASVS 6.5.2, 11.5.1)', async () => {
  const { token, link } = await invited();
  expect(token).toHaveLength(43);
  const letters = await db.selectFrom('letter').selectAll().execute();
  expect(letters).toHaveLength(1);
  expect(JSON.stringify(letters[0]?.content)).toContain(link);
  const tables = ['invitation', 'audit_entry', 'person', 'mandate'] as const;
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

test('answering, then accepting gives the role; the link counts once', async () => {
  const { token } = await invited();
  expect(await answered(token)).toEqual({ kind: 'answered', email: EMAIL });
  const personId = await invitedPerson();
  expect(await acceptInvitation(db, { token, personId, now })).toMatchObject({ kind: 'accepted' });
  const mandates = await db.selectFrom('mandate').selectAll().execute();
  expect(mandates).toMatchObject([
    {
      person_id: personId,
      member_id: 'werkhof',
      role: 'editor',
      from_on: '2026-11-23',
      to_on: null,
    },
  ]);
  // The proof stays when the invitation is gone.
  expect(await db.selectFrom('consent').selectAll().execute()).toMatchObject([
    { person_id: personId, kind: 'privacy_text', text_version: '2026-11', given_at: now },
  ]);
  const again = { kind: 'unusable', state: 'accepted' };
  expect(await acceptInvitation(db, { token, personId, now })).toEqual(again);
  expect(await answered(token)).toEqual(again);
});

test('accepted twice at the same moment it counts once', async () => {
  const { token } = await invited();
  await answered(token);
  const personId = await invitedPerson();
  const answers = await Promise.all([
    acceptInvitation(db, { token, personId, now }),
    acceptInvitation(db, { token, personId, now }),
  ]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['accepted', 'unusable']);
  expect(await db.selectFrom('mandate').selectAll().execute()).toHaveLength(1);
});

test('it is bound to the address: somebody else who has the link gets nothing', async () => {
  const { token } = await invited();
  await answered(token);
  const personId = await addPerson(db, { email: 'anders@werkhof.example' });
  expect(await acceptInvitation(db, { token, personId, now })).toEqual({ kind: 'other_person' });
  expect(await db.selectFrom('mandate').selectAll().execute()).toEqual([]);
});

test('without agreement there is no role', async () => {
  const { token } = await invited();
  const personId = await addPerson(db, { email: EMAIL });
  expect(await acceptInvitation(db, { token, personId, now })).toEqual({ kind: 'unanswered' });
});

test('an account that is there already stays as it is, and the answer is the same (ASVS 6.3.8)', async () => {
  const { token } = await invited();
  const personId = await addPerson(db, { email: 'neu@werkhof.example', name: 'Schon Demo' });
  expect(await answered(token)).toEqual({ kind: 'answered', email: EMAIL });
  expect(await invitedPerson()).toBe(personId);
  const { name } = await db.selectFrom('person').select('name').executeTakeFirstOrThrow();
  expect(name).toBe('Schon Demo');
});

test('it lives 14 days', async () => {
  const { token, expiresAt } = await invited();
  expect(expiresAt).toEqual(inDays(14));
  expect(await answered(token, new Date(inDays(14).getTime() - 1))).toMatchObject({
    kind: 'answered',
  });
  const personId = await invitedPerson();
  expect(await acceptInvitation(db, { token, personId, now: inDays(14) })).toEqual({
    kind: 'unusable',
    state: 'expired',
  });
});

test('taken back it opens nothing; another member cannot take it back (ASVS 8.2.2)', async () => {
  const { token, invitationId } = await invited();
  const revoke = (memberId: string) =>
    revokeInvitation(db, { invitationId, memberId, by: office, now });
  expect(await revoke('akademie')).toBe(false);
  expect(await revoke('werkhof')).toBe(true);
  expect(await revoke('werkhof')).toBe(false);
  expect(await answered(token)).toEqual({ kind: 'unusable', state: 'revoked' });
});

test('a second letter for the same role makes the first void', async () => {
  const first = await invited();
  const second = await invited();
  expect(await answered(first.token)).toEqual({ kind: 'unusable', state: 'revoked' });
  expect(await answered(second.token)).toMatchObject({ kind: 'answered' });
});

test('who has the role already is not invited again', async () => {
  const { token } = await invited();
  await answered(token);
  await acceptInvitation(db, { token, personId: await invitedPerson(), now });
  await expect(invited()).rejects.toThrow('has_role');
});

test('invitations of an owner end with the owner’s role', async () => {
  const owner = await addPerson(db, { email: 'leitung@werkhof.example' });
  const grant = { memberId: 'werkhof', role: 'owner', fromOn: '2026-11-01', toOn: null } as const;
  const mandateId = await db
    .transaction()
    .execute((trx) => grantMandate(trx, { ...grant, personId: owner, by: office, now }));
  const answer = await invitePerson(db, {
    email: EMAIL,
    invited: { kind: 'member', memberId: 'werkhof', role: 'editor' },
    forName: 'Werkhof (Demo)',
    sender: someSender,
    language: 'de',
    by: { personId: owner, isOffice: false },
    now,
  });
  const token = answer.kind === 'invited' ? (answer.link.split('/').at(-1) ?? '') : '';
  await endMandate(db, { memberId: 'werkhof', mandateId, version: 1, by: office, now });
  expect(await answered(token)).toEqual({ kind: 'unusable', state: 'revoked' });
});

test('nobody sends letters without end', async () => {
  const owner = await addPerson(db, { email: 'leitung@werkhof.example' });
  const invite = (email: string) =>
    invitePerson(db, {
      email,
      invited: { kind: 'member', memberId: 'werkhof', role: 'viewer' },
      forName: 'Werkhof (Demo)',
      sender: someSender,
      language: 'de',
      by: { personId: owner, isOffice: false },
      now,
    });
  for (let i = 0; i < MOST_INVITATIONS_A_DAY; i++) {
    expect((await invite(`m${i}@werkhof.example`)).kind).toBe('invited');
  }
  expect((await invite('zuviel@werkhof.example')).kind).toBe('too_many');
});

test('what has served is deleted: the invitation, and an account that nobody signed in to', async () => {
  const { token } = await invited();
  await answered(token);
  const none = { invitation: 0, person: 0, takeover_request: 0, address_change: 0 };
  expect(await pruneInvitations(db, inDays(13))).toEqual(none);
  expect(await pruneInvitations(db, inDays(31))).toEqual({ ...none, person: 1 });
  expect(await pruneInvitations(db, inDays(14 + 31))).toEqual({ ...none, invitation: 1 });
});
