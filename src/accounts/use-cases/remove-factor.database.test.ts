import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import {
  giveApp,
  giveOfficeRole,
  givePasskey,
  signedInActor,
} from '../../../tests/support/factor-app.ts';
import { someSender } from '../../../tests/support/sign-in-app.ts';
import type { Actor } from '../model/actor.ts';
import { countFactors, factorsOf } from '../queries/factors-of.ts';
import { type Factor, removeFactor } from './remove-factor.ts';
import { renamePasskey } from './rename-passkey.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const tomorrow = new Date('2026-11-24T08:00:00Z');

let people = 0;
async function someone(duty: 'none' | 'today' | 'tomorrow' = 'today') {
  people += 1;
  const email = `p${people}@werkhof.example`;
  const actor = await signedInActor(db, { email, secondFactor: true, now });
  if (duty !== 'none') {
    await giveOfficeRole(db, actor.personId, 'auditor', duty === 'today' ? now : tomorrow);
  }
  return { email, actor };
}
const remove = (actor: Actor, factor: Factor) =>
  removeFactor(db, { actor, factor, sender: someSender, now });
const left = async ({ personId }: Actor) => countFactors(await factorsOf(db, personId));

test('ASVS 7.4.3: one of two may go; other sessions end, this one goes on, the person gets a letter', async () => {
  const { actor, email } = await someone();
  await giveApp(db, actor.personId, now);
  const id = await givePasskey(db, actor.personId, now);
  await signedInActor(db, { email, now });
  expect(await remove(actor, { kind: 'passkey', id })).toBe('removed');
  expect(await factorsOf(db, actor.personId)).toEqual({ appSince: now, passkeys: [] });
  const sessions = await db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', actor.personId)
    .execute();
  expect(sessions).toEqual([{ id: actor.session.id }]);
  const letters = await db.selectFrom('letter').select('kind').where('email', '=', email).execute();
  expect(letters).toEqual([{ kind: 'factor_changed' }]);
});

test.each(['today', 'tomorrow'] as const)(
  'the last one stays while there is an office role, beginning %s',
  async (duty) => {
    const { actor } = await someone(duty);
    await giveApp(db, actor.personId, now);
    expect(await remove(actor, { kind: 'app' })).toBe('last');
    expect(await left(actor)).toBe(1);
  },
);

test('without mandate and office role the last one may go', async () => {
  const { actor } = await someone('none');
  await giveApp(db, actor.personId, now);
  expect(await remove(actor, { kind: 'app' })).toBe('removed');
  expect(await left(actor)).toBe(0);
});

test('ASVS 15.4.2: of two that are removed at once one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { actor } = await someone();
    await giveApp(db, actor.personId, now);
    const id = await givePasskey(db, actor.personId, now);
    const results = await Promise.all([
      remove(actor, { kind: 'app' }),
      remove(actor, { kind: 'passkey', id }),
    ]);
    expect(results.sort()).toEqual(['last', 'removed']);
    expect(await left(actor)).toBe(1);
  }
});

test('ASVS 8.2.2: nobody removes or renames what belongs to somebody else', async () => {
  const { actor: owner } = await someone();
  const passkeyId = await givePasskey(db, owner.personId, now);
  const { actor: other } = await someone('none');
  await giveApp(db, other.personId, now);
  expect(await remove(other, { kind: 'passkey', id: passkeyId })).toBe('gone');
  const { personId } = other;
  expect(await renamePasskey(db, { personId, passkeyId, name: 'Meins' })).toBe(false);
  expect((await factorsOf(db, owner.personId)).passkeys).toMatchObject([{ name: 'Demo-Gerät' }]);
});
