import { expect, test } from 'vitest';
import { CODE_DIGITS, CODE_MINUTES, readCode, spellCode } from './sign-in-code.ts';

test('ASVS 6.5.4: a code has more than 20 bits', () => {
  expect(Math.log2(10 ** CODE_DIGITS)).toBeGreaterThan(20);
});

test('ASVS 6.5.5: a code lives 10 minutes at most', () => {
  expect(CODE_MINUTES).toBeLessThanOrEqual(10);
});

test('a code stands in the letter in two groups of 4 and can be typed so', () => {
  expect(spellCode('01234567')).toBe('0123 4567');
  expect(readCode(spellCode('01234567'))).toBe('01234567');
});

test.each([
  '12345678',
  '1234 5678',
  ' 1234-5678\n',
  '1234–5678',
  '1234\u00a05678',
  '12.34.56.78',
  '1 2 3 4 5 6 7 8',
  '１２３４５６７８',
  '\u200b12345678\ufeff',
])('%j is read', (text) => {
  expect(readCode(text)).toBe('12345678');
});

test.each(['', '1234567', '123456789', '1234 567a', '+12345678', '٠١٢٣٤٥٦٧', 'Code: 12345678'])(
  '%j is no code',
  (text) => {
    expect(readCode(text)).toBeNull();
  },
);
