import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import {
  daysBetween,
  firstOnOrAfter,
  firstOpenDay,
  meetingDays,
  WEEKDAYS,
  weekdayOf,
} from './demo-calendar.ts';
import { isClosedDay } from './demo-calendar-holidays.ts';

const day = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2024-01-01', days));
const weekday = fc.constantFrom(...WEEKDAYS);
const plan = fc.record({
  days: fc.uniqueArray(weekday, { minLength: 1 }),
  count: fc.integer({ min: 1, max: 60 }),
  everyWeeks: fc.integer({ min: 1, max: 4 }),
});

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

test('the first open day is the day itself or the one after the holidays', () => {
  expect(firstOpenDay('2026-12-23')).toBe('2026-12-23');
  expect(firstOpenDay('2026-12-24')).toBe('2027-01-02');
  expect(firstOpenDay('2027-03-26')).toBe('2027-03-27');
});

describe('meetings', () => {
  test('are as many as planned, on the planned weekdays, never on a closed day, never before the start', () => {
    fc.assert(
      fc.property(day, plan, (start, meetings) => {
        const days = meetingDays(start, meetings);
        expect(days).toHaveLength(meetings.count);
        expect(days).toEqual([...new Set(days)].sort());
        for (const each of days) {
          expect(each >= start).toBe(true);
          expect(meetings.days).toContain(weekdayOf(each));
          expect(isClosedDay(each)).toBe(false);
        }
      }),
    );
  });

  test('keep the rhythm of weeks', () => {
    fc.assert(
      fc.property(day, plan, (start, meetings) => {
        const days = meetingDays(start, meetings);
        const weeks = days.map((each) => Math.floor(daysBetween('2024-01-01', each) / 7));
        for (const week of weeks) {
          expect((week - (weeks[0] ?? 0)) % meetings.everyWeeks).toBe(0);
        }
      }),
    );
  });

  test('a holiday is made up for at the end', () => {
    // 2027-05-06 is Ascension, a Thursday.
    expect(meetingDays('2027-04-22', { days: ['thu'], count: 4, everyWeeks: 1 })).toEqual([
      '2027-04-22',
      '2027-04-29',
      '2027-05-13',
      '2027-05-20',
    ]);
  });

  test('the Christmas break is made up for at the end', () => {
    expect(meetingDays('2026-12-15', { days: ['tue', 'thu'], count: 5, everyWeeks: 1 })).toEqual([
      '2026-12-15',
      '2026-12-17',
      '2026-12-22',
      '2027-01-05',
      '2027-01-07',
    ]);
  });
});
