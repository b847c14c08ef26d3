import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { firstOpenDay, isClosedDay, meetingDays } from './demo-calendar.ts';
import { WEEKDAYS } from './offer-query.ts';
import { daysBetween, weekdayOf } from './weekdays.ts';

const day = fc.integer({ min: 0, max: 7300 }).map((days) => addDays('2024-01-01', days));
const weekday = fc.constantFrom(...WEEKDAYS);
const plan = fc.record({
  days: fc.uniqueArray(weekday, { minLength: 1 }),
  count: fc.integer({ min: 1, max: 60 }),
  everyWeeks: fc.integer({ min: 1, max: 4 }),
});

test('the first open day is the day itself or the one after the holidays', () => {
  expect(firstOpenDay('2026-12-23')).toBe('2026-12-23');
  expect(firstOpenDay('2026-12-24')).toBe('2027-01-02');
  expect(firstOpenDay('2027-03-26')).toBe('2027-03-27');
});

test('between 24 December and 1 January everything is closed', () => {
  const days = ['12-23', '12-24', '12-27', '12-31', '01-01', '01-02', '01-06'];
  expect(days.filter((day) => isClosedDay(`2027-${day}`))).toEqual([
    '12-24',
    '12-27',
    '12-31',
    '01-01',
  ]);
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
