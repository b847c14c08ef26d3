import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { WEEKDAYS } from './offer-query.ts';
import { daysBetween, firstOnOrAfter, mondayOf, weekdayOf } from './weekdays.ts';

const day = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2024-01-01', days));
const weekday = fc.constantFrom(...WEEKDAYS);

test('weekdays are right', () => {
  expect(weekdayOf('2027-01-11')).toBe('mon');
  expect(weekdayOf('2026-11-22')).toBe('sun');
  expect(firstOnOrAfter('2026-11-22', 'sun')).toBe('2026-11-22');
  expect(firstOnOrAfter('2026-11-22', 'sat')).toBe('2026-11-28');
});

test('the first such weekday is never in the past and at most six days away', () => {
  fc.assert(
    fc.property(day, weekday, (date, wanted) => {
      const found = firstOnOrAfter(date, wanted);
      expect(weekdayOf(found)).toBe(wanted);
      const away = daysBetween(date, found);
      expect(away).toBeGreaterThanOrEqual(0);
      expect(away).toBeLessThan(7);
    }),
  );
});

test('a week begins on Monday', () => {
  expect(['2027-01-11', '2027-01-17', '2027-01-18'].map(mondayOf)).toEqual([
    '2027-01-11',
    '2027-01-11',
    '2027-01-18',
  ]);
});
