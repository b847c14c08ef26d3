import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { actorByToken } from '../queries/actor-by-token.ts';
import { renewSession } from './renew-session.ts';
import { startSession } from './start-session.ts';

const { db } = await accountsDatabase();
const personId = await addPerson(db, { email: 'anna@verein.example' });
const now = new Date('2026-11-23T08:00:00Z');
const later = new Date('2026-11-23T08:30:00Z');
const start = (more: { secondFactor?: boolean; oldToken?: string } = {}): Promise<string> =>
  startSession(db, { personId, device: 'Firefox', secondFactor: false, now, ...more });
const idOf = async (token: string): Promise<string> =>
  (await actorByToken(db, token, now))?.session.id ?? '';

test('ASVS 7.2.4: each sign-in has a new token, and the browser’s former session ends', async () => {
  const first = await start();
  const second = await start({ oldToken: first });
  expect(second).not.toBe(first);
  expect(await actorByToken(db, first, now)).toBeNull();
  expect(await actorByToken(db, second, now)).not.toBeNull();
});

test('ASVS 7.2.4: a token that somebody planted becomes no session', async () => {
  const planted = 'p'.repeat(43);
  const token = await start({ oldToken: planted });
  expect(token).not.toBe(planted);
  expect(await actorByToken(db, planted, now)).toBeNull();
});

test('the database holds no token, only its digest', async () => {
  const token = await start();
  const rows = await db.selectFrom('session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows.every((row) => row.token_hash.length === 32)).toBe(true);
});

test('a sign-in is remembered at the person and in the audit log, without address or device', async () => {
  const id = await idOf(await start());
  const person = await db
    .selectFrom('person')
    .select('last_sign_in_at')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  expect(person.last_sign_in_at).toEqual(now);
  const noted = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(noted).toMatchObject({
    actor_id: personId,
    action: 'session.started',
    details: { secondFactor: false },
  });
});

test('ASVS 7.2.4: a step up changes the token, not the session’s end; a second factor stays', async () => {
  const token = await start();
  const sessionId = await idOf(token);
  const withFactor = await renewSession(db, {
    sessionId,
    personId,
    secondFactor: true,
    now: later,
  });
  expect(await actorByToken(db, token, later)).toBeNull();
  const proved = await renewSession(db, { sessionId, personId, secondFactor: false, now: later });
  expect(await actorByToken(db, withFactor, later)).toBeNull();
  const actor = await actorByToken(db, proved, later);
  expect(actor?.session).toEqual({ id: sessionId, secondFactorAt: later, provedAt: later });
  const { expires_at } = await db
    .selectFrom('session')
    .select('expires_at')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  expect(expires_at).toEqual(new Date('2026-11-23T20:00:00Z'));
});

test('nobody steps up the session of somebody else, or one that is gone', async () => {
  const sessionId = await idOf(await start());
  const other = await addPerson(db, { email: 'otto@verein.example' });
  const step = { sessionId, personId: other, secondFactor: true, now: later };
  await expect(renewSession(db, step)).rejects.toThrow();
  await expect(renewSession(db, { ...step, sessionId: 'gone', personId })).rejects.toThrow();
});
