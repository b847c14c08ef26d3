import fc from 'fast-check';
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

test.each([
  ['Büroeinrichtung', 'buroeinrichtung'],
  ['Autoelektrik', 'autoelektrik'],
  ['Fotoentwicklung', 'fotoentwicklung'],
  ['Videoerstellung', 'videoerstellung'],
  ['Kontoeröffnung', 'kontoeroffnung'],
  ['Kontoeroeffnung', 'kontoeroffnung'],
  ['Gebäudeelektrik', 'gebaudeelektrik'],
  ['Pflegefuehrungskraefte', 'pflegefuhrungskrafte'],
])('inside compounds: %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('folding any text twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[aeiouäöüqß lrt]{1,12}$/), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('folding twice changes nothing more', () => {
  for (const word of ['Führung', 'Fuehrung', 'Schweißer', 'Poesie', 'Israel']) {
    expect(fold(fold(word))).toBe(fold(word));
  }
});
