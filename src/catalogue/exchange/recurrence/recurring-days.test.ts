import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { MOST_SESSIONS } from '../record-limits.ts';
import { readRule } from './read-rule.ts';
import { WEEKLY } from './recurrence-rule.ts';
import { recurringDays } from './recurring-days.ts';

/** The days after a rule in the notation of RFC 5545. */
function daysOf(text: string, startsOn: string): string[] {
  const rule = readRule(text);
  if (rule.kind !== 'rule') throw new Error(rule.reason);
  return recurringDays(rule.rule, startsOn);
}

describe('recurringDays', () => {
  test.each([
    ['FREQ=WEEKLY;COUNT=3', '2027-01-11', ['2027-01-11', '2027-01-18', '2027-01-25']],
    [
      'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270120',
      '2027-01-11',
      ['2027-01-11', '2027-01-13', '2027-01-18', '2027-01-20'],
    ],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=2', '2027-01-11', ['2027-01-11', '2027-01-25']],
    ['FREQ=DAILY;COUNT=3', '2027-02-27', ['2027-02-27', '2027-02-28', '2027-03-01']],
    ['FREQ=MONTHLY;BYDAY=2SA;COUNT=2', '2027-01-09', ['2027-01-09', '2027-02-13']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2027-01-29', ['2027-01-29', '2027-02-26']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
      '2027-01-31',
      ['2027-01-31', '2027-03-31', '2027-05-31'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      '2027-01-29',
      ['2027-01-29', '2027-02-26'],
    ],
    ['FREQ=YEARLY;COUNT=2', '2027-05-03', ['2027-05-03', '2028-05-03']],
  ])('%s from %s', (rule, startsOn, days) => {
    expect(daysOf(rule, startsOn)).toEqual(days);
  });

  test('a rule without an end, one that never fits and one that counts to a million are bounded', () => {
    expect(recurringDays({ ...WEEKLY, frequency: 'daily' }, '2027-01-11').length).toBe(
      MOST_SESSIONS,
    );
    expect(daysOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2027-01-11')).toEqual([]);
    expect(daysOf('FREQ=DAILY;COUNT=1000000', '2027-01-11').length).toBe(MOST_SESSIONS);
    expect(daysOf('FREQ=DAILY;INTERVAL=1000;COUNT=9', '2027-01-11').length).toBe(3);
  });

  test('gives the days that ical.js gives', () => {
    const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    const rules = fc.oneof(
      fc.tuple(fc.constant('DAILY'), fc.constant('')),
      fc.tuple(
        fc.constant('WEEKLY'),
        weekdays.map((days) => `;BYDAY=${days.join(',')}`),
      ),
      fc.tuple(fc.constant('WEEKLY'), fc.constant('')),
      fc.tuple(
        fc.constant('MONTHLY'),
        fc.oneof(
          fc
            .tuple(fc.constantFrom(1, 2, 3, -1, -2), fc.constantFrom('MO', 'SA'))
            .map(([n, day]) => `;BYDAY=${n}${day}`),
          fc.integer({ min: 1, max: 31 }).map((day) => `;BYMONTHDAY=${day}`),
        ),
      ),
    );
    const start = fc
      .integer({ min: 0, max: 1500 })
      .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        rules,
        start,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 20 }),
        ([frequency, by], startsOn, interval, count) => {
          const text = `FREQ=${frequency};INTERVAL=${interval};COUNT=${count}${by}`;
          const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(startsOn));
          const expected: string[] = [];
          for (let next = iterator.next(); next; next = iterator.next())
            expected.push(next.toString());
          const ours = daysOf(text, startsOn);
          expect(ours).toEqual(expected.slice(0, ours.length));
          // The library looks further than six years.
          if ((expected.at(-1) ?? '') < `${Number(startsOn.slice(0, 4)) + 5}`)
            expect(ours.length).toBe(expected.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
