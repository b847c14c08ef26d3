import { describe, expect, test } from 'vitest';
import {
  type Deviation,
  SoftwareAuthenticator,
} from '../../../tests/support/software-authenticator.ts';
import {
  checkPasskey,
  newChallenge,
  newPasskeyOptions,
  passkeyOptions,
  readNewPasskey,
  relyingPartyOf,
  type StoredPasskey,
} from './passkey.ts';
import { readNewPasskeyAnswer, readPasskeyAnswer } from './passkey-answer.ts';

const origin = 'https://netz.example';
const party = { id: 'netz.example', origin };
const person = { key: 'p1', email: 'demo@netz.example', name: 'Demo' };

async function registered(deviation: Deviation = {}) {
  const device = new SoftwareAuthenticator({ origin, rpId: party.id });
  const challenge = newChallenge();
  const options = await newPasskeyOptions({
    party,
    siteName: 'Netz',
    person,
    challenge,
    known: [],
  });
  const answer = readNewPasskeyAnswer(device.create(options, deviation));
  if (answer === null) throw new Error('not even read');
  return { device, passkey: await readNewPasskey({ party, challenge, answer }) };
}

async function used(device: SoftwareAuthenticator, passkey: StoredPasskey, deviation?: Deviation) {
  const challenge = newChallenge();
  const options = await passkeyOptions({ party, challenge, known: [passkey] });
  const answer = readPasskeyAnswer(device.get(options, deviation));
  if (answer === null) throw new Error('not even read');
  return checkPasskey({ party, challenge, answer, passkey });
}

async function ready() {
  const { device, passkey } = await registered();
  if (passkey === null) throw new Error('not registered');
  return { device, passkey };
}

describe('where passkeys count', () => {
  test.each([
    ['https://netz.example', { id: 'netz.example', origin: 'https://netz.example' }],
    ['https://netz.example:8443', { id: 'netz.example', origin: 'https://netz.example:8443' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://netz.example', null],
    ['https://192.0.2.1', null],
    ['http://127.0.0.1:3000', null],
    ['https://[2001:db8::1]', null],
  ])('%s', (publicUrl, expected) => {
    expect(relyingPartyOf(publicUrl)).toEqual(expected);
  });
});

const FOREIGN: readonly [string, Deviation][] = [
  ['of another portal', { origin: 'https://netz.example.evil.example' }],
  ['of another port', { origin: 'https://netz.example:8443' }],
  ['for another relying party', { rpId: 'evil.example' }],
  ['to another question', { challenge: newChallenge().toString('base64url') }],
  ['without a check of the user', { isUserVerified: false }],
  ['of nobody', { isUserPresent: false }],
];

describe('a new passkey', () => {
  test('asks for a check of the user, and tells no make of device', async () => {
    const options = await newPasskeyOptions({
      party,
      siteName: 'Netz',
      person,
      challenge: newChallenge(),
      known: [{ id: 'abc', transports: ['internal'] }],
    });
    expect(options.authenticatorSelection?.userVerification).toBe('required');
    expect(options.attestation).toBe('none');
    expect(options.excludeCredentials).toMatchObject([{ id: 'abc' }]);
    expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32);
    expect(Buffer.from(options.user.id, 'base64url').toString()).toBe('p1');
  });

  test('is taken from an honest device', async () => {
    const { device, passkey } = await ready();
    expect(passkey).toMatchObject({ id: device.id, counter: 0, transports: ['internal'] });
  });

  test.each(FOREIGN)('ASVS 6.7.2: an answer %s is refused', async (_name, deviation) => {
    expect((await registered(deviation)).passkey).toBeNull();
  });
});

describe('a known passkey', () => {
  test('signs, and its counter goes on', async () => {
    const { device, passkey } = await ready();
    expect(await used(device, passkey)).toBe(1);
  });

  test.each(FOREIGN)('ASVS 6.7.2: an answer %s is refused', async (_name, deviation) => {
    const { device, passkey } = await ready();
    expect(await used(device, passkey, deviation)).toBeNull();
  });

  test('an answer that was changed on its way is refused', async () => {
    const { device, passkey } = await ready();
    expect(await used(device, passkey, { isTampered: true })).toBeNull();
  });

  test('an answer by another key is refused', async () => {
    const { passkey } = await ready();
    const { device: other } = await ready();
    expect(await used(other, passkey)).toBeNull();
  });

  test('a copy whose counter stands still is refused', async () => {
    const { device, passkey } = await ready();
    expect(await used(device, { ...passkey, counter: 7 }, { counter: 7 })).toBeNull();
    expect(await used(device, { ...passkey, counter: 7 }, { counter: 8 })).toBe(8);
  });

  test('a device without a counter is taken again and again', async () => {
    const { device, passkey } = await ready();
    expect(await used(device, passkey, { counter: 0 })).toBe(0);
    expect(await used(device, passkey, { counter: 0 })).toBe(0);
  });
});

test.each([
  undefined,
  '',
  '{',
  '[]',
  'null',
  '{"id":"a"}',
  '{"__proto__":{"id":"a"}}',
  'x'.repeat(300_000),
])('the field %# is no answer', (field) => {
  expect(readPasskeyAnswer(field)).toBeNull();
  expect(readNewPasskeyAnswer(field)).toBeNull();
});
