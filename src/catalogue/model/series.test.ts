import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { WEEKDAYS } from './offer-query.ts';
import { type Series, seriesDays } from './series.ts';
import { daysBetween, weekdayOf } from './weekdays.ts';

const EASTER = [{ kind: 'easter', from: '2027-03-22', to: '2027-04-03' }];
const evenings: Series = {
  startsOn: '2027-01-12',
  days: ['tue'],
  count: 3,
  everyWeeks: 1,
  skipsPublicHolidays: true,
  skipsSchoolHolidays: true,
};

const open = (series: Series) =>
  seriesDays(series, EASTER).flatMap(({ heldOn, closed }) => (closed === null ? [heldOn] : []));

describe('days of a series', () => {
  test('three evenings on Tuesdays', () => {
    expect(open(evenings)).toEqual(['2027-01-12', '2027-01-19', '2027-01-26']);
  });

  test('school holidays are left out, named, and made up for at the end', () => {
    const days = seriesDays({ ...evenings, startsOn: '2027-03-16' }, EASTER);
    expect(days).toEqual([
      { heldOn: '2027-03-16', closed: null },
      { heldOn: '2027-03-23', closed: { kind: 'school_holidays', holiday: 'easter' } },
      { heldOn: '2027-03-30', closed: { kind: 'school_holidays', holiday: 'easter' } },
      { heldOn: '2027-04-06', closed: null },
      { heldOn: '2027-04-13', closed: null },
    ]);
  });

  test('a public holiday goes before the school holidays around it', () => {
    const monday = { ...evenings, days: ['mon'], startsOn: '2027-03-29', count: 1 } as const;
    expect(seriesDays(monday, EASTER)[0]?.closed).toEqual({
      kind: 'public_holiday',
      holiday: 'easter_monday',
    });
  });

  test('whoever wants to meets on holidays', () => {
    const always = { ...evenings, startsOn: '2027-03-23', skipsSchoolHolidays: false };
    expect(open(always)).toEqual(['2027-03-23', '2027-03-30', '2027-04-06']);
    const may = { ...evenings, days: ['sat'], startsOn: '2027-05-01', count: 1 } as const;
    expect(open({ ...may, skipsPublicHolidays: false })).toEqual(['2027-05-01']);
    expect(open(may)).toEqual(['2027-05-08']);
  });

  test('every second week, two days a week', () => {
    const pairs = { ...evenings, days: ['tue', 'thu'], count: 4, everyWeeks: 2 } as const;
    expect(open(pairs)).toEqual(['2027-01-12', '2027-01-14', '2027-01-26', '2027-01-28']);
  });

  test('are as many as asked for, in order, on their weekdays, in the rhythm, never on a closed day', () => {
    const anyDay = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2026-08-01', days));
    const anySeries = fc.record({
      startsOn: anyDay,
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      count: fc.integer({ min: 1, max: 40 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      skipsPublicHolidays: fc.boolean(),
      skipsSchoolHolidays: fc.boolean(),
    });
    fc.assert(
      fc.property(anySeries, (series) => {
        const days = open(series);
        expect(days).toHaveLength(series.count);
        expect(days).toEqual([...new Set(days)].sort());
        const weeks = days.map((day) => Math.floor(daysBetween('2024-01-01', day) / 7));
        for (const [place, day] of days.entries()) {
          expect(day >= series.startsOn).toBe(true);
          expect(series.days).toContain(weekdayOf(day));
          expect(((weeks[place] ?? 0) - (weeks[0] ?? 0)) % series.everyWeeks).toBe(0);
          const isEaster = day >= '2027-03-22' && day <= '2027-04-03';
          expect(isEaster && series.skipsSchoolHolidays).toBe(false);
        }
      }),
    );
  });
});
