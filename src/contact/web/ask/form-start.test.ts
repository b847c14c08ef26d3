import { expect, test } from 'vitest';
import { NOTHING_ASKED } from './check-asked.ts';
import { formKey, formStart, readFormStart } from './form-start.ts';

const secret = Buffer.alloc(32, 7);
const now = new Date('2026-11-23T08:00:00Z');

test('a page tells when it was made, and nobody else can', () => {
  const start = formStart(secret, now);
  const read = readFormStart(secret, start);
  expect(read.openedAt).toEqual(now);
  expect(read.nonce).toHaveLength(43);
  const later = start.replace(/\.[0-9a-z]+\./, '.zzzzzz.');
  for (const other of ['', 'a.b.c', later, `${start}.x`, start.slice(0, -2)])
    expect(readFormStart(secret, other), other).toEqual({ nonce: '', openedAt: null });
  expect(readFormStart(Buffer.alloc(32, 8), start).openedAt).toBeNull();
});

test('the same page and words are the same key; other words on the same page are another', () => {
  const { nonce } = readFormStart(secret, formStart(secret, now));
  const key = formKey(secret, nonce, NOTHING_ASKED);
  expect(formKey(secret, nonce, { ...NOTHING_ASKED })).toBe(key);
  expect(formKey(secret, nonce, { ...NOTHING_ASKED, message: 'Hilfe' })).not.toBe(key);
  expect(formKey(secret, 'other', NOTHING_ASKED)).not.toBe(key);
});
