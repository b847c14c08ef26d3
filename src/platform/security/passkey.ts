import { randomBytes } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { NewPasskeyAnswer, PasskeyAnswer } from './passkey-answer.ts';

/** Where passkeys of this portal count: nowhere else, so that nobody can be lured to a copy of it. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Null where browsers know no passkeys: without https (except on the own machine) and at bare IP addresses. */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  return isSafe && !isAddress ? { id: hostname, origin } : null;
}

/** EdDSA, ES256, RS256. Written down, because the library's own list depends on the version of Node. */
const ALGORITHMS = [-8, -7, -257];
export const CHALLENGE_MINUTES = 5;
const TIMEOUT_MS = CHALLENGE_MINUTES * 60_000;

/** 256 random bits that an answer has to be signed for (ASVS 6.7.2, 11.5.1). */
export function newChallenge(): Buffer {
  return randomBytes(32);
}

export interface StoredPasskey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** What a browser needs to make a passkey: on a device that checks who uses it (PIN, finger, face). */
export function newPasskeyOptions(options: {
  readonly party: RelyingParty;
  readonly siteName: string;
  /** `key` names the person for ever and says nothing about them; e-mail and name are what the device shows. */
  readonly person: { readonly key: string; readonly email: string; readonly name: string };
  readonly challenge: Buffer;
  /** Those that the person already has: no device gets two. */
  readonly known: readonly Pick<StoredPasskey, 'id' | 'transports'>[];
}) {
  const { party, siteName, person, challenge, known } = options;
  return generateRegistrationOptions({
    rpID: party.id,
    rpName: siteName,
    userID: new Uint8Array(Buffer.from(person.key)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: new Uint8Array(challenge),
    timeout: TIMEOUT_MS,
    // Which make a device is concerns nobody.
    attestationType: 'none',
    excludeCredentials: known.map(asDescriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser needs to use a passkey: one of those given, or any of this portal. */
export function passkeyOptions(options: {
  readonly party: RelyingParty;
  readonly challenge: Buffer;
  readonly known: readonly Pick<StoredPasskey, 'id' | 'transports'>[];
}) {
  const { party, challenge, known } = options;
  return generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(challenge),
    timeout: TIMEOUT_MS,
    allowCredentials: known.map(asDescriptor),
    userVerification: 'required',
  });
}

const asDescriptor = ({ id, transports }: Pick<StoredPasskey, 'id' | 'transports'>) => ({
  id,
  transports: [...transports],
});

/**
 * The passkey that a browser has made for this challenge, at this portal, on a device that has checked who uses it; null if any of
 * it is not so (ASVS 6.7.2, WebAuthn 7.1).
 */
export async function readNewPasskey(options: {
  readonly party: RelyingParty;
  readonly challenge: Buffer;
  readonly answer: NewPasskeyAnswer;
}): Promise<StoredPasskey | null> {
  const { party, challenge, answer } = options;
  const result = await nullIfRefused(
    verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (result?.verified !== true) return null;
  const { id, publicKey, counter } = result.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter, transports: answer.response.transports };
}

/**
 * The new value of the passkey's counter if the answer was signed by it for this challenge, at this portal, on a device that has
 * checked who uses it; null otherwise, also when the counter went back as that of a copied key does (WebAuthn 7.2).
 */
export async function checkPasskey(options: {
  readonly party: RelyingParty;
  readonly challenge: Buffer;
  readonly answer: PasskeyAnswer;
  readonly passkey: StoredPasskey;
}): Promise<number | null> {
  const { party, challenge, answer, passkey } = options;
  const result = await nullIfRefused(
    verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }),
  );
  return result?.verified === true ? result.authenticationInfo.newCounter : null;
}

/** The library throws for everything that a browser can send wrongly; here all of that is a refusal. */
async function nullIfRefused<Result>(checking: Promise<Result>): Promise<Result | null> {
  try {
    return await checking;
  } catch {
    return null;
  }
}
