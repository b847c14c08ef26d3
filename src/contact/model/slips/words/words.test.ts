import { describe, expect, test } from 'vitest';
import { SLIP_LANGUAGES } from '../slip-language.ts';
import { de } from './de.ts';
import { simple } from './simple.ts';
import { slipWords } from './words-of.ts';

/** Every word with the path of its key. */
function entries(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : entries(value, `${path}${key}.`),
  );
}
const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe('words of the slips', () => {
  test.each(SLIP_LANGUAGES)('%s has every word, with the same gaps as German', (language) => {
    const words = new Map(entries(slipWords(language)));
    for (const [key, german] of entries(de)) {
      expect(words.get(key)?.trim(), key).toBeTruthy();
      expect(gaps(words.get(key) ?? ''), key).toEqual(gaps(german));
    }
    expect(words.size).toBe(entries(de).length);
  });

  test('no language is another one copied', () => {
    const leads = SLIP_LANGUAGES.map((language) => slipWords(language).lead);
    expect(new Set(leads).size).toBe(SLIP_LANGUAGES.length);
  });

  test('simple German: sentences of at most ten words, no long word without hyphen, no genitive, no subjunctive', () => {
    for (const [key, text] of entries(simple)) {
      for (const sentence of text.split(/[.?:!]/)) {
        expect(sentence.trim().split(/\s+/).length, key).toBeLessThanOrEqual(10);
      }
      for (const word of text.match(/[\p{L}]+/gu) ?? []) {
        expect(word.length, `${key}: ${word}`).toBeLessThanOrEqual(12);
      }
      expect(text, key).not.toMatch(/\b(des|würde|könnte|sollte|wäre|hätte)\b/);
    }
  });
});
