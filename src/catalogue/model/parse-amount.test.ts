import { describe, expect, test } from 'vitest';
import { parseAmount } from './parse-amount.ts';

describe('parseAmount', () => {
  test.each([
    ['150.00', 15_000],
    ['44.02', 4_402],
    ['150', 15_000],
    ['150,00 €', 15_000],
    ['1.250,50', 125_050],
    ['1.250', 125_000],
    ['1.250,- EUR', 125_000],
    ['€ 12,5', 1_250],
    ['0.00', 0],
    ['0.0000', 0],
    ['-5', -500],
  ])('%s is %i cents', (text, cents) => {
    expect(parseAmount(text)).toBe(cents);
  });

  test.each(['', 'kostenlos', '1,250.00', '12 bis 15 €', 'NaN', '1e5'])(
    '„%s“ is no amount',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );
});
