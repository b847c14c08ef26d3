import { expect, test } from 'vitest';
import type { FactValue, Operator } from './condition.ts';
import { leafTruth } from './leaf-truth.ts';

test.each<[FactValue | null, Operator, FactValue | readonly FactValue[], boolean | null]>([
  ['a', 'ist', 'a', true],
  ['b', 'ist', 'a', false],
  [false, 'ist', false, true],
  ['a', 'ungleich', 'a', false],
  ['a', 'eins_von', ['a', 'b'], true],
  ['c', 'eins_von', ['a', 'b'], false],
  ['c', 'keins_von', ['a', 'b'], true],
  [18, 'mindestens', 18, true],
  [17.99, 'mindestens', 18, false],
  [18, 'hoechstens', 18, true],
  [18, 'mehr_als', 18, false],
  [18.5, 'mehr_als', 18, true],
  [18, 'weniger_als', 18, false],
  ['2028-03-31', 'vor', '2028-04-01', true],
  ['2028-04-01', 'vor', '2028-04-01', false],
  [null, 'ungleich', 'a', null],
  [null, 'keins_von', ['a'], null],
  ['18', 'mindestens', 18, null],
  ['bald', 'vor', '2028-04-01', null],
])('%s %s %s: %s', (value, op, wert, truth) => {
  expect(leafTruth({ fakt: 'person.x', op, wert }, value)).toBe(truth);
});
