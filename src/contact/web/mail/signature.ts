import { createHmac } from 'node:crypto';
import { isSameDigest } from '../../../platform/security/tokens.ts';

/** A signature counts for so long, before and after, because clocks differ. */
const SECONDS = 300;

/** The header `X-Signature: t=UNIX_SECONDS,v1=HEX`; null = it is none, or its time is over. */
export function readSignature(
  header: string | null,
  now: Date,
): { readonly seconds: string; readonly digest: Buffer } | null {
  const [, seconds = '', hex = ''] =
    /^\s*t=(\d{1,12})\s*,\s*v1=([0-9a-f]{64})\s*$/i.exec(header ?? '') ?? [];
  if (hex === '') return null;
  const age = Math.abs(now.getTime() / 1000 - Number(seconds));
  return age > SECONDS ? null : { seconds, digest: Buffer.from(hex, 'hex') };
}

/** HMAC-SHA-256 over the seconds, a dot and the body. */
export function signatureOf(key: string, seconds: string, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${seconds}.`).update(body).digest();
}

/** Whether somebody with the key has signed this body lately. */
export function isSigned(
  signature: { readonly seconds: string; readonly digest: Buffer },
  key: string,
  body: Uint8Array,
): boolean {
  return isSameDigest(signature.digest, signatureOf(key, signature.seconds, body));
}
