import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a device may do differently from an honest one. */
export interface Deviation {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** False: nobody has entered a PIN or shown a finger. */
  readonly isUserVerified?: boolean;
  readonly isUserPresent?: boolean;
  /** The counter of a copy may stand still. */
  readonly counter?: number;
  readonly userHandle?: string | null;
  /** Changes the signed bytes afterwards. */
  readonly isTampered?: boolean;
}

interface Question {
  readonly challenge: string;
}

/** A device with one passkey (ES256) as WebAuthn level 3 describes it: small, honest, and deviating on demand. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16).toString('base64url');
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #site: { readonly origin: string; readonly rpId: string };
  #counter = 0;
  #userHandle: string | null = null;

  constructor(site: { readonly origin: string; readonly rpId: string }) {
    this.#site = site;
  }

  /** The form's field for `navigator.credentials.create`. */
  create(
    question: Question & { readonly user: { readonly id: string } },
    deviation: Deviation = {},
  ): string {
    this.#userHandle = question.user.id;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      uint16(16),
      Buffer.from(this.id, 'base64url'),
      this.#publicKey(),
    ]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(this.#authenticatorBytes(0x40, deviation, credential)),
    ]);
    return this.#field({
      clientDataJSON: this.#clientBytes('webauthn.create', question, deviation),
      attestationObject,
      transports: ['internal'],
    });
  }

  /** The form's field for `navigator.credentials.get`. */
  get(question: Question, deviation: Deviation = {}): string {
    this.#counter = deviation.counter ?? this.#counter + 1;
    const authenticatorData = this.#authenticatorBytes(0, deviation);
    const clientDataJSON = this.#clientBytes('webauthn.get', question, deviation);
    const hash = createHash('sha256').update(clientDataJSON).digest();
    const signed = Buffer.concat([authenticatorData, hash]);
    if (deviation.isTampered) signed.writeUInt8(signed.readUInt8(5) ^ 1, 5);
    const signature = sign('sha256', signed, this.#keys.privateKey);
    const { userHandle = this.#userHandle } = deviation;
    return this.#field({ clientDataJSON, authenticatorData, signature }, userHandle);
  }

  #field(response: Record<string, Buffer | string[]>, userHandle: string | null = null): string {
    const encoded = Object.entries(response).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? value.toString('base64url') : value,
    ]);
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      userHandle,
      response: Object.fromEntries(encoded),
    });
  }

  #clientBytes(type: string, question: Question, deviation: Deviation): Buffer {
    const { origin = this.#site.origin, challenge = question.challenge } = deviation;
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #authenticatorBytes(flags: number, deviation: Deviation, credential = Buffer.alloc(0)): Buffer {
    const { rpId = this.#site.rpId, isUserPresent = true, isUserVerified = true } = deviation;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags | (isUserPresent ? 1 : 0) | (isUserVerified ? 4 : 0)]),
      counter,
      credential,
    ]);
  }

  /** COSE key: EC2, ES256, P-256, x, y (RFC 9053). */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      cborBytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      cborBytes(Buffer.from(y, 'base64url')),
    ]);
  }
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** With the shortest length, as CTAP2 wants it (RFC 8949, 4.2.1). */
const cborBytes = (bytes: Buffer): Buffer =>
  Buffer.concat([
    bytes.length < 256
      ? Buffer.from([0x58, bytes.length])
      : Buffer.concat([Buffer.from([0x59]), uint16(bytes.length)]),
    bytes,
  ]);
