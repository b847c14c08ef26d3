import { describe, expect, test } from 'vitest';
import { priceLine, priceNote, priceWords } from './price-words.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('de');
const known = (cents: number, text: string | null = null) =>
  ({ state: 'known', cents, text }) as const;

/** Formats join number and unit with a non-breaking space. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a price in words', () => {
  test.each([
    [known(12000), '120 €'],
    [known(4950), '49,50 €'],
    [{ state: 'free', cents: null, text: '0,00' }, 'kostenlos'],
    [{ state: 'on_request', cents: null, text: null }, 'Preis auf Anfrage'],
    [{ state: 'unknown', cents: null, text: '0.00' }, 'Preis bitte erfragen'],
  ] as const)('%o', (price, text) => {
    expect(plain(priceWords(price, words))).toBe(text);
  });

  test('an unknown price never shows a figure', () => {
    for (const state of ['unknown', 'on_request'] as const) {
      expect(priceWords({ state, cents: null, text: null }, words)).not.toMatch(/\d/);
    }
  });
});

describe('what the source says beyond the figure', () => {
  test.each([
    ['120,00 €', null],
    ['120 Euro', null],
    ['120,- EUR', null],
    ['120.00', null],
    ['120 € / ermäßigt 90 €', '/ ermäßigt 90 €'],
    ['120 €, ermäßigt 90 €', 'ermäßigt 90 €'],
    ['zzgl. 30 € Material', 'zzgl. 30 € Material'],
    ['', null],
    [null, null],
  ])('%s', (text, note) => {
    expect(priceNote(known(12000, text), words)).toBe(note);
  });

  test('thousands are understood', () => {
    expect(priceNote(known(125000, '1.250,00 EUR'), words)).toBeNull();
  });

  test('one line holds both', () => {
    expect(plain(priceLine(known(12000, 'zzgl. Material'), words))).toBe('120 € – zzgl. Material');
  });
});
