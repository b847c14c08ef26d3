import { expect, test } from 'vitest';
import { parseQuestion } from './parse-question.ts';

const parts = (text: string) =>
  parseQuestion(text).map(({ kind, text: part }) => `${kind}: ${part.trim().replace(/\s+/g, ' ')}`);

test.each([
  ['Excel', ['words: Excel']],
  ['Excel -online', ['words: Excel', 'excludedWord: online']],
  ['-online', ['excludedWord: online']],
  ['-online -abends', ['excludedWord: online', 'excludedWord: abends']],
  ['E-Commerce Pflege-Helfer', ['words: E-Commerce Pflege-Helfer']],
  ['Excel - online', ['words: Excel - online']],
  ['Excel – online', ['words: Excel – online']],
  ['-', ['words: -']],
  ['', []],
  ['"Erste Hilfe"', ['phrase: Erste Hilfe']],
  ['„Erste Hilfe“ Kind', ['words: Kind', 'phrase: Erste Hilfe']],
  ['«Erste Hilfe»', ['phrase: Erste Hilfe']],
  ['»Erste Hilfe«', ['phrase: Erste Hilfe']],
  ['“Erste Hilfe”', ['phrase: Erste Hilfe']],
  ['Kurs -"Erste Hilfe"', ['words: Kurs', 'excludedPhrase: Erste Hilfe']],
  ['Kurs -„Erste Hilfe“', ['words: Kurs', 'excludedPhrase: Erste Hilfe']],
  ['"Erste Hilfe', ['words: "Erste Hilfe']],
  ['""', ['words: ""']],
  ['Kundenberatung und -betreuung', ['words: Kundenberatung und -betreuung']],
  ['Kaufmann / -frau', ['words: Kaufmann / -frau']],
  [
    'Lohn- und Gehaltsabrechnung -DATEV',
    ['words: Lohn- und Gehaltsabrechnung', 'excludedWord: DATEV'],
  ],
  ['Excel -E-Learning', ['words: Excel', 'excludedWord: E-Learning']],
  ['Führerschein -§43b', ['words: Führerschein', 'excludedWord: §43b']],
])('%s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});
