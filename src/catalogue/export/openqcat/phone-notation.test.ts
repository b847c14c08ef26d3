import { expect, test } from 'vitest';
import { phoneNotation } from './phone-notation.ts';

test.each([
  ['030 23125 100', '+49.30.23125100'],
  ['+49 (0)281 123-45', '+49.281.12345'],
  ['0049 2841/99 88 77', '+49.2841.998877'],
  ['(0281) 12345', '+49.281.12345'],
  ['01713920011', '+49.171.3920011'],
  ['028112345', '+49.2811.2345'],
  ['+31 26 1234567', '+31.26.1234567'],
  ['0281 12345 oder 0171 3920011', '+49.281.12345'],
])('%s', (text, notation) => {
  expect(phoneNotation(text)).toBe(notation);
});

test.each(['', 'auf Anfrage', '110', 'Durchwahl 12'])('„%s“ is no number', (text) => {
  expect(phoneNotation(text)).toBeNull();
});
