import { expect, test } from 'vitest';
import { easterSunday, publicHolidayOn, publicHolidays } from './holidays.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('Easter %i is on %s', (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test('the eleven public holidays of Nordrhein-Westfalen 2027', () => {
  expect([...publicHolidays(2027).keys()].sort()).toEqual([
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-17',
    '2027-05-27',
    '2027-10-03',
    '2027-11-01',
    '2027-12-25',
    '2027-12-26',
  ]);
});

test('a holiday has its name, an ordinary day none', () => {
  expect(publicHolidayOn('2027-05-06')).toBe('ascension');
  expect(publicHolidayOn('2027-05-07')).toBeNull();
});
