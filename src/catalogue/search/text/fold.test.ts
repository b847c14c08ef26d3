import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Führung', 'Fuehrung'],
  ['Führung', 'FUHRUNG'],
  ['Schweißen', 'SCHWEISSEN'],
  ['Büro', 'buero'],
  ['Köche', 'Koeche'],
  ['Erzählung', 'erzaehlung'],
  ['Café', 'cafe'],
])('%s and %s are the same word', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ['Steuer', 'steuer'],
  ['neue', 'neue'],
  ['Quelle', 'quelle'],
  ['Bauen', 'bauen'],
])('two sounds stay two letters: %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('composed and decomposed letters are the same', () => {
  expect(fold('Prüfung'.normalize('NFD'))).toBe(fold('Prüfung'));
});

test('folding twice changes nothing more', () => {
  for (const word of ['Führung', 'Fuehrung', 'Schweißer', 'Poesie', 'Israel']) {
    expect(fold(fold(word))).toBe(fold(word));
  }
});
