import { expect, test } from 'vitest';
import { derivedStem } from './derived-stem.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';

test.each([
  ['Buchhalter', 'Buchhaltung'],
  ['Buchhalterin', 'Buchhaltung'],
  ['Berater', 'Beratung'],
  ['Verwalter', 'Verwaltung'],
  ['Fotograf', 'Fotografie'],
  ['Fotografin', 'Fotografie'],
  ['Psychologe', 'Psychologie'],
  ['Pädagogin', 'Pädagogik'],
  ['Laborant', 'Labor'],
  ['Laborantinnen', 'Labor'],
  ['Buchhaltung', 'Buchhalter'],
  ['Verwaltungen', 'Verwalter'],
])('%s belongs to %s', (word, other) => {
  expect(derivedStem(fold(word))).toBe(stem(fold(other)));
});

test.each(['Kurs', 'Excel', 'Zeitung', 'Dialog', 'Lehrgang', 'Maschine'])(
  '%s stands alone',
  (word) => {
    const other = derivedStem(fold(word));
    expect([null, 'dialogi']).toContain(other);
  },
);
