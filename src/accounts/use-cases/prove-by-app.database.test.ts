import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import {
  APP_KEY,
  actorOf,
  giveApp,
  hasSession,
  signedInActor,
} from '../../../tests/support/factor-app.ts';
import { keyFor } from '../../platform/security/secret.ts';
import { proveByApp } from './prove-by-app.ts';

const { db } = await accountsDatabase();
const start = new Date('2026-11-23T08:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let people = 0;
async function someone() {
  people += 1;
  const actor = await signedInActor(db, { email: `p${people}@werkhof.example`, now: start });
  const codeAt = await giveApp(db, actor.personId, start);
  const prove = (code: string, now: Date, by = actor) =>
    proveByApp(db, { actor: by, key: APP_KEY, code, now });
  return { actor, codeAt, prove };
}
const WRONG = 'abc';

test('ASVS 7.2.4: the right code gives the session a new token and the second factor', async () => {
  const { actor, codeAt, prove } = await someone();
  const proved = await prove(codeAt(start), start);
  if (proved.kind !== 'proved') throw new Error(proved.kind);
  const { session } = await actorOf(db, proved.token, start);
  expect(session).toEqual({ id: actor.session.id, secondFactorAt: start, provedAt: start });
});

test('ASVS 6.5.1: a code counts once, also in another session, and none before it counts afterwards', async () => {
  const { actor, codeAt, prove } = await someone();
  const code = codeAt(start);
  expect((await prove(code, start)).kind).toBe('proved');
  expect((await prove(code, after(1))).kind).toBe('wrong');
  const { personId } = actor;
  const other = await signedInActor(db, { email: `p${people}@werkhof.example`, now: start });
  expect(other.personId).toBe(personId);
  expect((await prove(code, after(2), other)).kind).toBe('wrong');
  expect((await prove(codeAt(after(-30)), after(3))).kind).toBe('wrong');
  expect((await prove(codeAt(after(30)), after(4))).kind).toBe('proved');
});

test('ASVS 6.5.1: of ten requests with the same code at once one is taken', async () => {
  const { actor, codeAt, prove } = await someone();
  const code = codeAt(start);
  const results = await Promise.all(Array.from({ length: 10 }, () => prove(code, start)));
  expect(results.filter(({ kind }) => kind === 'proved')).toHaveLength(1);
  const taken = results.find((result) => result.kind === 'proved');
  expect(taken?.kind === 'proved' && (await hasSession(db, taken.token))).toBe(true);
  expect(actor.session.secondFactorAt).toBeNull();
});

test('ASVS 6.3.1: after five wrong codes not even the right one is looked at for ten minutes, in no session', async () => {
  const { actor, codeAt, prove } = await someone();
  for (let tries = 0; tries < 5; tries++) {
    expect((await prove(WRONG, after(tries))).kind).toBe('wrong');
  }
  expect((await prove(codeAt(after(10)), after(10))).kind).toBe('wait');
  const email = `p${people}@werkhof.example`;
  const other = await signedInActor(db, { email, now: start });
  expect(other.personId).toBe(actor.personId);
  expect((await prove(codeAt(after(599)), after(599), other)).kind).toBe('wait');
  expect((await prove(codeAt(after(600)), after(600))).kind).toBe('proved');
});

test('ASVS 6.3.1: a hundred tries at once are five', async () => {
  const { prove } = await someone();
  const results = await Promise.all(Array.from({ length: 100 }, () => prove(WRONG, start)));
  expect(results.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  expect(results.filter(({ kind }) => kind === 'wait')).toHaveLength(95);
});

test('a right code does not give the guesser new tries', async () => {
  const { codeAt, prove } = await someone();
  for (let tries = 0; tries < 4; tries++) await prove(WRONG, start);
  expect((await prove(codeAt(start), start)).kind).toBe('proved');
  expect((await prove(WRONG, start)).kind).toBe('wrong');
  expect((await prove(codeAt(after(30)), after(30))).kind).toBe('wait');
});

test('another person’s code is wrong, and so is any code of somebody without an app', async () => {
  const first = await someone();
  const second = await someone();
  expect((await first.prove(second.codeAt(start), start)).kind).toBe('wrong');
  const bare = await signedInActor(db, { email: 'bare@werkhof.example', now: start });
  expect((await first.prove(first.codeAt(start), start, bare)).kind).toBe('wrong');
});

test('a portal with another secret says so to the operator instead of calling codes wrong', async () => {
  const { actor, codeAt } = await someone();
  const key = keyFor(Buffer.alloc(32, 8), 'authenticator app');
  await expect(proveByApp(db, { actor, key, code: codeAt(start), now: start })).rejects.toThrow(
    /SESSION_SECRET/,
  );
});

test('ASVS 16.3.1: wrong codes and steps up are noted, without the code', async () => {
  const { actor, codeAt, prove } = await someone();
  await prove('123', start);
  await prove(codeAt(start), start);
  const notes = await db
    .selectFrom('audit_entry')
    .select(['action', 'subject_id', 'details'])
    .where('actor_id', '=', actor.personId)
    .orderBy('seq')
    .execute();
  expect(notes.map(({ action }) => action)).toEqual([
    'session.started',
    'factor.code_wrong',
    'session.proved',
  ]);
  expect(JSON.stringify(notes)).not.toContain('123"');
});
