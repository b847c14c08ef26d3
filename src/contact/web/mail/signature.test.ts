import { expect, test } from 'vitest';
import { isSigned, readSignature, signatureOf } from './signature.ts';

test('a signature counts for five minutes and for its own body only', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const seconds = String(now.getTime() / 1000);
  const body = Buffer.from('mail');
  const header = `t=${seconds},v1=${signatureOf('key', seconds, body).toString('hex')}`;
  const signature = readSignature(header, now);
  if (signature === null) throw new Error('not read');
  expect(isSigned(signature, 'key', body)).toBe(true);
  expect(isSigned(signature, 'key', Buffer.from('mail!'))).toBe(false);
  expect(isSigned(signature, 'other', body)).toBe(false);
  expect(readSignature(header, new Date(now.getTime() + 301_000))).toBeNull();
  expect(readSignature(header, new Date(now.getTime() - 301_000))).toBeNull();
  expect(readSignature('v1=00', now)).toBeNull();
  expect(readSignature(null, now)).toBeNull();
});
