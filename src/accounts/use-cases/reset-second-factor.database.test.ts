import { beforeEach, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { giveApp, givePasskey, signedInActor } from '../../../tests/support/factor-app.ts';
import { someSender } from '../../../tests/support/sign-in-app.ts';
import type { Actor } from '../model/actor.ts';
import { countFactors, factorsOf } from '../queries/factors-of.ts';
import { pruneFactorResets } from './prune-factor-resets.ts';
import { resetFactorByOperator } from './reset-factor-by-operator.ts';
import { releaseFactorReset, requestFactorReset } from './reset-second-factor.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const afterDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

const office = (email: string) =>
  signedInActor(db, { email, secondFactor: true, officeRole: 'office', now });
const first = await office('erste@netz.example');
const second = await office('zweite@netz.example');
const auditor = await signedInActor(db, {
  email: 'pruefung@netz.example',
  officeRole: 'auditor',
  now,
});

const request = (actor: Actor, personId: string, at = now) =>
  requestFactorReset(db, { actor, personId, sender: someSender, now: at });
const release = (actor: Actor, resetId: string, at = now) =>
  releaseFactorReset(db, { actor, resetId, sender: someSender, now: at });
const factorsLeft = async (personId: string) => countFactors(await factorsOf(db, personId));
const kindsOfLetters = async (personId: string) =>
  (await db.selectFrom('letter').select('content').where('person_id', '=', personId).execute()).map(
    ({ content }) => JSON.stringify(content),
  );

let loser: Actor;
let people = 0;
beforeEach(async () => {
  people += 1;
  loser = await signedInActor(db, { email: `p${people}@werkhof.example`, secondFactor: true, now });
  await giveApp(db, loser.personId, now);
  await givePasskey(db, loser.personId, now);
});

async function requested(at = now): Promise<string> {
  const result = await request(first, loser.personId, at);
  if (result.kind !== 'requested') throw new Error(result.kind);
  return result.id;
}

test('ASVS 6.4.4: one asks, another one releases: factors and sessions are gone, the person knows of both', async () => {
  const id = await requested();
  expect(await factorsLeft(loser.personId)).toBe(2);
  expect((await kindsOfLetters(loser.personId)).join()).toContain('zweite Person');
  expect(await release(second, id, afterDays(6.9))).toBe('released');
  expect(await factorsLeft(loser.personId)).toBe(0);
  const sessions = await db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', loser.personId)
    .execute();
  expect(sessions).toEqual([]);
  expect(await kindsOfLetters(loser.personId)).toHaveLength(2);
  const notes = await db
    .selectFrom('audit_entry')
    .select(['actor_id', 'action'])
    .where('subject_id', '=', loser.personId)
    .where('action', 'like', 'factor.%')
    .orderBy('seq')
    .execute();
  expect(notes).toEqual([
    { actor_id: first.personId, action: 'factor.reset_requested' },
    { actor_id: second.personId, action: 'factor.reset' },
  ]);
  expect(await release(second, id)).toBe('gone');
});

test('ASVS 6.4.4: nobody resets alone', async () => {
  const id = await requested();
  expect(await release(first, id)).toBe('same_person');
  expect(await request(second, loser.personId)).toEqual({ kind: 'open' });
  expect(await request(first, first.personId)).toEqual({ kind: 'own' });
  expect(await factorsLeft(loser.personId)).toBe(2);
});

test('ASVS 6.4.4: the person it is about releases nothing, not even with an office role', async () => {
  const result = await request(first, second.personId);
  if (result.kind !== 'requested') throw new Error(result.kind);
  expect(await release(second, result.id)).toBe('own');
});

test('ASVS 8.2.1: only people of the office ask and release', async () => {
  expect(await request(auditor, loser.personId)).toEqual({ kind: 'forbidden' });
  expect(await release(auditor, await requested())).toBe('forbidden');
  expect(await release(loser, 'unknown')).toBe('forbidden');
});

test('after seven days it has to be asked for anew', async () => {
  const id = await requested();
  expect(await release(second, id, afterDays(7))).toBe('expired');
  expect(await factorsLeft(loser.personId)).toBe(2);
  const again = await requested(afterDays(7));
  expect(await release(second, again, afterDays(8))).toBe('released');
});

test('unknown people and unknown requests are told apart from nothing', async () => {
  expect(await request(first, 'unknown')).toEqual({ kind: 'no_person' });
  expect(await release(second, 'unknown')).toBe('gone');
});

test('the operator resets by the address, however it is spelt', async () => {
  const email = ` P${people}@Werkhof.EXAMPLE`;
  expect(await resetFactorByOperator(db, { email, sender: someSender, now })).toBe(2);
  expect(await factorsLeft(loser.personId)).toBe(0);
  expect(await kindsOfLetters(loser.personId)).toHaveLength(1);
  const unknown = { email: 'niemand@werkhof.example', sender: someSender, now };
  expect(await resetFactorByOperator(db, unknown)).toBeNull();
});

test('requests are kept for 90 days', async () => {
  const id = await requested();
  const isThere = async () =>
    (await db.selectFrom('factor_reset').select('id').where('id', '=', id).execute()).length === 1;
  await pruneFactorResets(db, afterDays(90));
  expect(await isThere()).toBe(true);
  await pruneFactorResets(db, afterDays(90.1));
  expect(await isThere()).toBe(false);
});
