import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits as 43 characters base64url, for cookies and letters. Stored is only {@link hashOf} (ASVS 7.2.3, 11.5.1). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token. Enough without salt or work factor, because nobody can guess 256 random bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A code of `digits` decimal digits, each as likely as the other, leading zeros included; at most 14 digits. */
export function newCode(digits: number): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/**
 * HMAC-SHA-256 of parts with a key of {@link keyFor}, for what is short enough to be guessed. The parts cannot run into each other.
 */
export function macOf(key: Buffer, ...parts: readonly string[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest();
}

/** Whether two digests are the same, without telling by time where they differ. */
export function isSameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
