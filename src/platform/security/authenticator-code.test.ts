import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from './authenticator-code.ts';

/** RFC 6238, appendix B, SHA-1: the secret is "12345678901234567890"; of its eight digits apps show the last six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes (RFC 6238)', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i the code is %s', (second, code) => {
    const now = new Date(second * 1000);
    expect(stepOfCode({ secret: SECRET, code, now })).toBe(Math.floor(second / 30));
  });

  test.each([
    [-60, null],
    [-30, 37_037_036],
    [0, 37_037_036],
    [30, 37_037_036],
    [60, null],
  ])(
    'ASVS 6.5.5: %i seconds from its step a code is taken by one step of drift only',
    (seconds, step) => {
      const now = new Date((1_111_111_109 + seconds) * 1000);
      expect(stepOfCode({ secret: SECRET, code: '081804', now })).toBe(step);
    },
  );

  test.each(['', '08180', '0818044', '081805', 'abcdef', '٠٨١٨٠٤'])('%j is no code', (code) => {
    const now = new Date(1_111_111_109_000);
    expect(stepOfCode({ secret: SECRET, code, now })).toBeNull();
  });
});

test('ASVS 6.5.3: secrets have 160 bits and are never the same', () => {
  const secrets = Array.from({ length: 50 }, newAuthenticatorSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test('the address says who and where, and an app that reads it shows the same codes', () => {
  const address = authenticatorAddress({
    issuer: 'Netz: Süd & Ost',
    account: 'demo@netz.example',
    secret: SECRET,
  });
  const url = new URL(address);
  expect(url.protocol).toBe('otpauth:');
  expect(url.searchParams.get('issuer')).toBe('Netz: Süd & Ost');
  expect(decodeURIComponent(url.pathname)).toContain('demo@netz.example');
  const app = new TOTP({ secret: url.searchParams.get('secret') ?? '' });
  const code = app.generate({ timestamp: 59_000 });
  expect(stepOfCode({ secret: SECRET, code, now: new Date(59_000) })).toBe(1);
});
