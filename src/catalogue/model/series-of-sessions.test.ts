import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/clock.ts';
import { WEEKDAYS } from './offer-query.ts';
import { seriesDays } from './series.ts';
import { leftOutDays, rhythmOf } from './series-of-sessions.ts';

const EASTER = [{ kind: 'easter', from: '2027-03-22', to: '2027-04-03' }];
const on = (...days: readonly string[]) => days.map((heldOn) => ({ heldOn }));

test.each([
  ['one evening', on('2027-01-12'), ['tue'], 1],
  ['every week', on('2027-01-12', '2027-01-19', '2027-01-26'), ['tue'], 1],
  ['every second week', on('2027-01-12', '2027-01-26', '2027-02-09'), ['tue'], 2],
  ['two days a week', on('2027-01-12', '2027-01-14', '2027-01-19'), ['tue', 'thu'], 1],
  ['a week is missing', on('2027-01-12', '2027-01-19', '2027-02-02'), ['tue'], 1],
])('the rhythm of %s', (_name, sessions, days, everyWeeks) => {
  expect(rhythmOf(sessions)).toMatchObject({ startsOn: '2027-01-12', days, everyWeeks });
});

test('without meetings there is no rhythm', () => {
  expect(rhythmOf([])).toBeNull();
});

test('holidays between meetings are named, those after the last one are not', () => {
  expect(leftOutDays(on('2027-03-16', '2027-04-06'), EASTER)).toEqual([
    { heldOn: '2027-03-23', closed: { kind: 'school_holidays', holiday: 'easter' } },
    { heldOn: '2027-03-30', closed: { kind: 'school_holidays', holiday: 'easter' } },
  ]);
  expect(leftOutDays(on('2027-03-09', '2027-03-16'), EASTER)).toEqual([]);
});

test('a series gives its rhythm back', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-08-01', days));
  const anySeries = fc.record({
    startsOn: anyDay,
    days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 3 }),
    everyWeeks: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(anySeries, (series) => {
      // Enough meetings for each weekday to come twice.
      const count = series.days.length * 3;
      const never = { skipsPublicHolidays: false, skipsSchoolHolidays: false };
      const sessions = seriesDays({ ...series, ...never, count }, []);
      const rhythm = rhythmOf(sessions);
      expect(rhythm?.everyWeeks).toBe(series.everyWeeks);
      expect(new Set(rhythm?.days)).toEqual(new Set(series.days));
    }),
  );
});
