import { expect, test } from 'vitest';
import { dayRange } from './day-range.ts';

test.each([
  ['11.01.2027', '2027-01-11', null],
  ['ab 11.1.27', '2027-01-11', null],
  ['11.–15.01.2027', '2027-01-11', '2027-01-15'],
  ['28.12. bis 03.01.2027', '2026-12-28', '2027-01-03'],
  ['11.01.2027 - 15.01.2027', '2027-01-11', '2027-01-15'],
  ['2027-01-11 bis 2027-01-15', '2027-01-11', '2027-01-15'],
])('%s', (text, startsOn, endsOn) => {
  expect(dayRange(text)).toEqual({ startsOn, endsOn });
});

test.each([['laufend'], ['15.01.2027 - 11.01.2027'], ['31.02.2027'], ['1-3'], ['']])(
  '„%s“ is no day',
  (text) => expect(dayRange(text)).toBeNull(),
);
