import { expect, test } from 'vitest';
import { hashOf, isSameDigest, macOf, newCode, newToken } from './tokens.ts';

test('ASVS 7.2.3, 11.5.1: a token is 256 random bits, never the same twice', () => {
  const tokens = Array.from({ length: 1000 }, newToken);
  expect(new Set(tokens).size).toBe(1000);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
});

test('stored is the SHA-256 of a token', () => {
  expect(hashOf('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('ASVS 6.5.3: a code has its digits, leading zeros too, and each digit is about as frequent', () => {
  const codes = Array.from({ length: 5000 }, () => newCode(8));
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
  const digits = codes.join('');
  for (const digit of '0123456789') {
    // 40,000 digits: 4000 of each, standard deviation 60. Nine deviations happen by chance once in 10^18 runs.
    const count = digits.split(digit).length - 1;
    expect(Math.abs(count - 4000)).toBeLessThan(540);
  }
  expect(codes.some((code) => code.startsWith('0'))).toBe(true);
});

test('a code of one digit is any of the ten', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newCode(1))).size).toBe(10);
});

test('a digest depends on the key, every part, and where a part ends', () => {
  const key = Buffer.alloc(32, 1);
  const mac = macOf(key, 'ab', 'c');
  expect(isSameDigest(mac, macOf(key, 'ab', 'c'))).toBe(true);
  expect(isSameDigest(mac, macOf(key, 'a', 'bc'))).toBe(false);
  expect(isSameDigest(mac, macOf(key, 'abc'))).toBe(false);
  expect(isSameDigest(mac, macOf(Buffer.alloc(32, 2), 'ab', 'c'))).toBe(false);
  expect(isSameDigest(mac, Buffer.alloc(0))).toBe(false);
});
