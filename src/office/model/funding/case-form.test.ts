import { expect, test } from 'vitest';
import { readCase, typedCase } from './case-form.ts';

const KINDS = { 'person.alter': 'zahl', 'kurs.azav': 'ja_nein', 'kurs.ziel': 'auswahl' } as const;
const kindOf = (fact: string) => new Map(Object.entries(KINDS)).get(fact) ?? null;

const one = {
  name: 'Büro, 640 €',
  stichtag: '2026-11-22',
  fakten: { 'person.alter': 44.5, 'kurs.azav': false, 'kurs.ziel': null },
  status: 'applicable',
  betraege: { zuschuss_eur: 320, monatlich_eur: null },
};

test('a case is read as it was shown', () => {
  expect(readCase(typedCase(one, '2026-11-23'), kindOf)).toEqual(one);
});

test('what is left empty is not answered, what is no number is not made one', () => {
  const typed = { ...typedCase(one, ''), amounts: {} };
  const read = readCase({ ...typed, facts: { 'person.alter': 'alt', 'kurs.azav': ' ' } }, kindOf);
  expect(read).toEqual({
    name: one.name,
    stichtag: one.stichtag,
    status: one.status,
    fakten: { 'person.alter': 'alt' },
  });
});
