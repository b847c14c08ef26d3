import { expect, test } from 'vitest';
import { someProgramme } from '../../../tests/support/funding-rules.ts';
import { deadlinesOf } from './deadlines.ts';

const leave = someProgramme({
  id: 'a',
  antrag: {
    fristen: [
      { art: 'beantragen', tage_vor: 1 },
      { art: 'betrieb', tage_vor: 42 },
    ],
  },
});

test.each([
  ['2027-07-20', 'open', 'open'],
  ['2027-07-21', 'today', 'open'],
  ['2027-07-22', 'past', 'open'],
  ['2027-08-31', 'past', 'today'],
  ['2027-09-01', 'past', 'past'],
])('a course on 1 September, seen on %s', (today, employer, office) => {
  expect(deadlinesOf(leave, '2027-09-01', today)).toEqual([
    { art: 'betrieb', day: '2027-07-21', state: employer },
    { art: 'beantragen', day: '2027-08-31', state: office },
  ]);
});

test('a programme without deadlines has none', () => {
  expect(deadlinesOf(someProgramme({ id: 'a' }), '2027-09-01', '2027-01-01')).toEqual([]);
});
