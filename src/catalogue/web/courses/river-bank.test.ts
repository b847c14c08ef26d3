import { describe, expect, test } from 'vitest';
import { createBankFinder } from './river-bank.ts';

function finder() {
  const asked: string[] = [];
  const banks = new Map<string, 'left' | 'right'>([
    ['46483 Wesel', 'right'],
    ['Xanten', 'left'],
  ]);
  const bankOf = createBankFinder({
    find: (text) => {
      asked.push(text);
      const bank = banks.get(text);
      return bank
        ? {
            lat: 51.6,
            lon: 6.6,
            label: text,
            municipality: text,
            precision: 'municipality' as const,
            bank,
          }
        : null;
    },
  });
  return { bankOf, asked };
}
const place = (name: string | null, postalCode: string | null = null) => ({
  name,
  postalCode,
  position: null,
});

describe('the bank of the Rhine on which a venue lies', () => {
  test('is that of its place', () => {
    const { bankOf } = finder();
    expect(bankOf(place('Wesel', '46483'))).toBe('right');
    expect(bankOf(place('Xanten'))).toBe('left');
  });

  test('is not guessed where the place is unknown', () => {
    const { bankOf } = finder();
    expect(bankOf(place('Irgendwo'))).toBeNull();
    expect(bankOf(place(null, '46483'))).toBeNull();
  });

  test('is looked up once per place, an unknown one as well', () => {
    const { bankOf, asked } = finder();
    for (let time = 0; time < 3; time++) {
      bankOf(place('Xanten'));
      bankOf(place('Irgendwo'));
    }
    expect(asked).toEqual(['Xanten', 'Irgendwo']);
  });
});
