import { expect, test } from 'vitest';
import type { Term } from '../../network/index.ts';
import { resolveTerms } from './resolve-terms.ts';

const TERMS: Term[] = [
  {
    key: 'aeltere',
    parent: null,
    label: { de: 'Ältere Menschen' },
    codes: {},
    match: { words: ['senior', 'ältere'], dvv: [] },
    hint: null,
  },
  {
    key: 'frauen',
    parent: null,
    label: { de: 'Frauen' },
    codes: {},
    match: { words: [], dvv: [] },
    hint: null,
  },
];

test('keys, labels and words become keys; the rest is named as unknown', () => {
  expect(
    resolveTerms(['aeltere', 'FRAUEN', 'Für Senioren', 'Kinder', 'Frauenhaus'], TERMS),
  ).toEqual({
    keys: ['aeltere', 'frauen'],
    unknown: ['Kinder', 'Frauenhaus'],
  });
});
