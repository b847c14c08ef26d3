import { expect, test } from 'vitest';
import { holidayProblems, SchoolHolidaysFileSchema } from './school-holidays.ts';

const file = (...holidays: readonly (readonly [string, string])[]) =>
  SchoolHolidaysFileSchema.parse({
    source: { de: 'Demo-Ferienordnung' },
    until: '2027-12-31',
    holidays: holidays.map(([from, to]) => ({ kind: 'easter', from, to })),
  });

test.each([
  ['in order', file(['2027-03-22', '2027-04-03'], ['2027-05-18', '2027-05-18']), 0],
  ['backwards', file(['2027-04-03', '2027-03-22']), 1],
  ['one in the other', file(['2027-03-22', '2027-04-03'], ['2027-04-01', '2027-04-05']), 1],
])('holidays %s', (_name, given, problems) => {
  expect(holidayProblems(given)).toHaveLength(problems);
});

test('a day that does not exist is refused', () => {
  expect(() => file(['2027-02-30', '2027-03-01'])).toThrow();
});
