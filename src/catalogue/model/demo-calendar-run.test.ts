import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../platform/clock.ts';
import { isClosedDay } from './demo-calendar.ts';
import { durationDays, repetitions, runDates } from './demo-calendar-run.ts';
import { DemoOffersFileSchema, type DemoRun } from './demo-offers-file.ts';
import { weekdayOf } from './weekdays.ts';

/** A run as it stands in a file. */
function run(fields: object): DemoRun {
  const file = DemoOffersFileSchema.parse({
    provider: 'p',
    offers: [{ key: 'o', title: 'T', runs: [fields] }],
  });
  const first = file.offers[0]?.runs[0];
  if (!first) throw new Error('no run');
  return first;
}

const SUNDAY: LocalDate = '2026-11-22';

describe('dates of a run', () => {
  test('weekly meetings from the first such weekday on', () => {
    const dates = runDates(
      run({
        start: { inDays: 10, weekday: 'tue' },
        days: ['tue', 'thu'],
        weeks: 2,
        time: '18:00-21:15',
      }),
      0,
      SUNDAY,
    );
    expect(dates).toEqual({
      startsOn: '2026-12-08',
      endsOn: '2026-12-17',
      registrationEndsOn: null,
      meetings: ['2026-12-08', '2026-12-10', '2026-12-15', '2026-12-17'],
    });
    expect(durationDays(dates)).toBe(10);
  });

  test('a start between the meetings’ weekdays is the first meeting after it', () => {
    const dates = runDates(run({ start: { inDays: 1 }, days: ['fri'], meetings: 1 }), 0, SUNDAY);
    expect(dates.startsOn).toBe('2026-11-27');
  });

  test('a long course has a first and a last day', () => {
    const dates = runDates(run({ start: { inDays: 32 }, end: { afterDays: 300 } }), 0, SUNDAY);
    expect(dates).toMatchObject({ startsOn: '2027-01-02', endsOn: '2027-10-29', meetings: [] });
  });

  test('a time without weekdays is one meeting', () => {
    const dates = runDates(run({ start: { inDays: 4 }, time: '17:00-19:00' }), 0, SUNDAY);
    expect(dates).toMatchObject({ startsOn: '2026-11-26', endsOn: '2026-11-26' });
    expect(dates.meetings).toEqual(['2026-11-26']);
  });

  test('registration ends before the start', () => {
    const dates = runDates(
      run({ start: { inDays: 10 }, registrationEnds: { daysBefore: 7 } }),
      0,
      SUNDAY,
    );
    expect(dates.registrationEndsOn).toBe('2026-11-25');
  });

  test('without a fixed start there are no dates', () => {
    expect(runDates(run({ startKind: 'rolling' }), 0, SUNDAY)).toEqual({
      startsOn: null,
      endsOn: null,
      registrationEndsOn: null,
      meetings: [],
    });
  });

  test('repetitions begin every so many weeks', () => {
    const repeated = run({
      start: { inDays: 1, weekday: 'mon' },
      days: ['mon'],
      meetings: 1,
      repeat: { times: 3, everyWeeks: 2 },
    });
    expect(repetitions(repeated)).toBe(3);
    expect([0, 1, 2].map((each) => runDates(repeated, each, SUNDAY).startsOn)).toEqual([
      '2026-11-23',
      '2026-12-07',
      '2026-12-21',
    ]);
  });
});

test('what begins "in n days" is never in the past, never on a closed day, whatever day it is', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2026-01-01', days));
  const weekdays = fc.constantFrom('mon', 'wed', 'sat');
  fc.assert(
    fc.property(anyDay, fc.nat(200), weekdays, fc.nat(3), (today, inDays, weekday, repetition) => {
      const meeting = run({
        start: { inDays, weekday },
        days: [weekday],
        weeks: 4,
        repeat: { times: 4, everyWeeks: 5 },
      });
      const dates = runDates(meeting, repetition, today);
      expect(dates.startsOn && dates.startsOn >= addDays(today, inDays)).toBe(true);
      expect(dates.startsOn && isClosedDay(dates.startsOn)).toBe(false);
      expect(dates.startsOn && weekdayOf(dates.startsOn)).toBe(weekday);
      expect(dates.meetings).toHaveLength(4);
    }),
  );
});

test.each([
  ['a fixed start without a date', {}],
  ['a date without a fixed start', { startKind: 'rolling', start: { inDays: 1 } }],
  ['weekdays without a number of meetings', { start: { inDays: 1 }, days: ['mon'] }],
  ['weeks and meetings', { start: { inDays: 1 }, days: ['mon'], weeks: 1, meetings: 1 }],
  ['weekdays and an end', { start: { inDays: 1 }, days: ['mon'], weeks: 1, end: { afterDays: 1 } }],
  ['a time that is none', { start: { inDays: 1 }, time: '18-21' }],
])('%s is refused', (_name, fields) => {
  expect(() => run(fields)).toThrow();
});
