import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { actorOf, giveApp, PARTY, signedInActor } from '../../../tests/support/factor-app.ts';
import { someSender } from '../../../tests/support/sign-in-app.ts';
import { SoftwareAuthenticator } from '../../../tests/support/software-authenticator.ts';
import { newToken } from '../../platform/security/tokens.ts';
import type { Actor } from '../model/actor.ts';
import { factorsOf } from '../queries/factors-of.ts';
import { addPasskey } from './add-passkey.ts';
import { askAnyPasskey, askPasskey } from './ask-passkey.ts';
import { beginPasskey } from './begin-passkey.ts';
import { proveByPasskey } from './prove-by-passkey.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';

const { db } = await accountsDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const party = PARTY;
const newDevice = () => new SoftwareAuthenticator({ origin: party.origin, rpId: party.id });

let people = 0;
const email = () => `p${people}@werkhof.example`;
function someone(secondFactor = false) {
  people += 1;
  return signedInActor(db, { email: email(), secondFactor, now });
}
const begin = (actor: Actor) => beginPasskey(db, { actor, party, siteName: 'Netz', now });
const add = (actor: Actor, answer: unknown, at = now) =>
  addPasskey(db, { actor, party, answer, name: 'Demo-Handy', sender: someSender, now: at });
const prove = (actor: Actor, answer: unknown, at = now) =>
  proveByPasskey(db, { actor, party, answer, now: at });

/** Somebody with a passkey, back with a session that has not shown it yet. */
async function withPasskey() {
  const first = await someone();
  const device = newDevice();
  expect((await add(first, device.create(await begin(first)))).kind).toBe('added');
  return { device, actor: await signedInActor(db, { email: email(), now }) };
}

test('ASVS 7.2.4, 7.4.3: a first passkey is the second factor of its session, under a new token; other sessions end', async () => {
  const actor = await someone();
  await signedInActor(db, { email: email(), now });
  const added = await add(actor, newDevice().create(await begin(actor)));
  if (added.kind !== 'added') throw new Error(added.kind);
  const renewed = await actorOf(db, added.token, now);
  expect(renewed.session).toMatchObject({ id: actor.session.id, secondFactorAt: now });
  const { personId } = actor;
  const sessions = await db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
  expect(sessions).toEqual([{ id: actor.session.id }]);
  expect((await factorsOf(db, personId)).passkeys).toMatchObject([{ name: 'Demo-Handy' }]);
});

test('ASVS 6.7.2: the answer to a question counts once, also a right one', async () => {
  const { device, actor } = await withPasskey();
  const answer = device.get(await askPasskey(db, { actor, party, now }));
  expect(await prove(actor, answer)).not.toBeNull();
  expect(await prove(actor, answer)).toBeNull();
});

test('ASVS 6.7.2: of ten same answers at once one is taken', async () => {
  const { device, actor } = await withPasskey();
  const question = await askPasskey(db, { actor, party, now });
  const answer = device.get(question, { counter: 0 });
  const tokens = await Promise.all(Array.from({ length: 10 }, () => prove(actor, answer)));
  expect(tokens.filter((token) => token !== null)).toHaveLength(1);
});

test('after a wrong answer the question is gone too', async () => {
  const { device, actor } = await withPasskey();
  const question = await askPasskey(db, { actor, party, now });
  expect(await prove(actor, device.get(question, { isTampered: true }))).toBeNull();
  expect(await prove(actor, device.get(question))).toBeNull();
});

test('a newer question replaces the one before, and each lives five minutes', async () => {
  const { device, actor } = await withPasskey();
  const former = device.get(await askPasskey(db, { actor, party, now }));
  const question = await askPasskey(db, { actor, party, now });
  expect(await prove(actor, former)).toBeNull();
  const again = await askPasskey(db, { actor, party, now });
  expect(again.challenge).not.toBe(question.challenge);
  expect(await prove(actor, device.get(again), later(5))).toBeNull();
});

test('ASVS 6.7.2: a question belongs to its session', async () => {
  const { device, actor } = await withPasskey();
  const other = await signedInActor(db, { email: email(), now });
  expect(other.personId).toBe(actor.personId);
  const answer = device.get(await askPasskey(db, { actor: other, party, now }));
  expect(await prove(actor, answer)).toBeNull();
});

test('ASVS 8.2.2: the passkey of somebody else is no second factor', async () => {
  const { device } = await withPasskey();
  const { actor } = await withPasskey();
  const question = await askPasskey(db, { actor, party, now });
  expect(await prove(actor, device.get(question))).toBeNull();
});

test('an answer for setting up is none for signing in, and the other way round', async () => {
  const { device, actor } = await withPasskey();
  const creation = await begin({ ...actor, session: { ...actor.session, secondFactorAt: now } });
  expect(await prove(actor, device.get(creation))).toBeNull();
  const question = await askPasskey(db, { actor, party, now });
  const answer = newDevice().create({ ...question, user: { id: 'YQ' } });
  expect((await add(actor, answer)).kind).toBe('refused');
});

test('ASVS 6.3.4: a session that showed only the e-mail code adds nothing to an account with a second factor', async () => {
  const { actor } = await withPasskey();
  const answer = newDevice().create(await begin(actor));
  expect((await add(actor, answer)).kind).toBe('step_up_first');
  expect((await factorsOf(db, actor.personId)).passkeys).toHaveLength(1);
  const other = await someone();
  await giveApp(db, other.personId, now);
  expect((await add(other, newDevice().create(await begin(other)))).kind).toBe('step_up_first');
});

test('a passkey that somebody has is not taken over, and there are at most ten', async () => {
  const first = await someone();
  const device = newDevice();
  await add(first, device.create(await begin(first)));
  const second = await someone(true);
  expect((await add(second, device.create(await begin(second)))).kind).toBe('refused');
  for (let count = 0; count < 10; count++) {
    expect((await add(second, newDevice().create(await begin(second)))).kind).toBe('added');
  }
  expect((await add(second, newDevice().create(await begin(second)))).kind).toBe('too_many');
});

/** One try to sign in by a device, in a browser of its own. */
async function signIn(
  device: SoftwareAuthenticator,
  { stolen = null as string | null, userHandle = undefined as string | null | undefined } = {},
) {
  const browserToken = newToken();
  const question = await askAnyPasskey(db, { browserToken, party, now });
  expect(question.allowCredentials ?? []).toEqual([]);
  const answer = device.get(question, userHandle === undefined ? {} : { userHandle });
  const start = { party, answer, device: 'Demo', oldToken: null, now };
  const token = await signInByPasskey(db, { ...start, browserToken: stolen ?? browserToken });
  const isReplayed = (await signInByPasskey(db, { ...start, browserToken })) !== null;
  return { token, isReplayed: stolen === null && isReplayed };
}

test('ASVS 6.3.3: a passkey alone signs in with both factors, once', async () => {
  const { device, actor } = await withPasskey();
  const { token, isReplayed } = await signIn(device);
  const signedIn = await actorOf(db, token ?? '', now);
  expect(signedIn.personId).toBe(actor.personId);
  expect(signedIn.session).toMatchObject({ secondFactorAt: now, provedAt: now });
  expect(isReplayed).toBe(false);
});

test('ASVS 6.7.2: a question before signing in belongs to its browser', async () => {
  const { device } = await withPasskey();
  expect((await signIn(device, { stolen: newToken() })).token).toBeNull();
});

test('a device that names another owner, an unknown device and a blocked person do not sign in', async () => {
  const { device, actor } = await withPasskey();
  const userHandle = Buffer.from('somebody').toString('base64url');
  expect((await signIn(device, { userHandle })).token).toBeNull();
  expect((await signIn(newDevice())).token).toBeNull();
  await db
    .updateTable('person')
    .set({ blocked_at: now })
    .where('id', '=', actor.personId)
    .execute();
  expect((await signIn(device)).token).toBeNull();
});
