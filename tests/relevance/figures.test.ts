import { expect, test } from 'vitest';
import { missedBudgets } from '../../bench/relevance/budgets.ts';
import { whatFell } from '../../bench/relevance/figures-file.ts';
import { withTable } from '../../bench/relevance/figures-table.ts';

const word = {
  class: 'word',
  questions: 10,
  recallAt20: 0.9,
  precisionAt10: 0.8,
  meanReciprocalRank: 0.7,
  withForbiddenHits: 1,
} as const;

test('a class that rose or stayed did not fall', () => {
  expect(whatFell([word], [{ ...word, recallAt20: 1, withForbiddenHits: 0 }])).toEqual([]);
});

test.each([
  ['a lower measure', { ...word, recallAt20: 0.8999 }, 'word: recallAt20 was 0.9, is 0.8999'],
  [
    'more forbidden hits',
    { ...word, withForbiddenHits: 2 },
    'word: 2 questions with forbidden hits, before 1',
  ],
])('%s is named', (_what, now, sentence) => {
  expect(whatFell([word], [now])).toEqual([sentence]);
});

test('a class that is not asked any more counts as fallen', () => {
  expect(whatFell([word], [])).toEqual(['word: no question any more']);
});

test('a table takes the place of the one between the marks, as often as one likes', () => {
  const before =
    'a\n<!-- figures: written by `npm run bench -- relevance --write` -->\nold\n<!-- end of figures -->\nb';
  const once = withTable(before, 'new');
  expect(once).toContain('\n\nnew\n\n<!-- end of figures -->\nb');
  expect(once).not.toContain('old');
  expect(withTable(once, 'new')).toBe(once);
});

test('what lies under its budget is named, over all and in a class', () => {
  const overall = { ...word, recallAt20: 0.95, precisionAt10: 0.8999 };
  const classes = [
    { ...word, recallAt20: 0.85, precisionAt10: 0.85 },
    { ...word, class: 'typo' as const, recallAt20: 0.84, precisionAt10: 0.9 },
  ];
  const figures = { measuredOn: '2026-11-22', overall, classes, catalogues: [] };
  expect(missedBudgets(figures)).toEqual([
    'precisionAt10 over all questions is 0.8999, not 0.9',
    'recallAt20 of typo is 0.84, not 0.85',
  ]);
});
