import { expect, test } from 'vitest';
import { withSortedSteps } from './sorted-steps.ts';

const document = (...stufen: readonly object[]) => ({ leistung: [{ typ: 'staffel', stufen }] });
const sorted = (...stufen: readonly object[]) => withSortedSteps(document(...stufen), 'leistung.0');

test('a step typed at the end comes where it belongs, "from" stays last', () => {
  const [small, big, rest] = [
    { unter: 50, wert: 0 },
    { unter: 500, wert: 50 },
    { ab: 500, wert: 75 },
  ];
  expect(sorted(big, rest, small)).toEqual(document(small, big, rest));
});

test('as long as a number cannot be read the rows stay where they were typed', () => {
  const typed = [
    { unter: 500, wert: 1 },
    { ab: 500, wert: 2 },
    { unter: 'viel', wert: 3 },
  ];
  expect(sorted(...typed)).toEqual(document(...typed));
});

test('a benefit without steps stays as it is', () => {
  expect(withSortedSteps({ leistung: [{ typ: 'fest' }] }, 'leistung.0')).toEqual({
    leistung: [{ typ: 'fest' }],
  });
});
