import { describe, expect, test } from 'vitest';
import { readDays, spanOf } from './read-series.ts';
import { NEW_RUN } from './run-fields.ts';

const typed = { ...NEW_RUN, startsOn: '2027-01-12', from: '18:00', to: '20.15 Uhr', count: '3' };
const meeting = (heldOn: string) => ({
  heldOn,
  startsAt: '18:00',
  endsAt: '20:15',
  note: null,
});

describe('the days of a run from its form', () => {
  test('three evenings on the weekday of the first', () => {
    expect(readDays(typed, [])).toEqual({
      days: {
        startsOn: '2027-01-12',
        endsOn: '2027-01-26',
        sessions: [meeting('2027-01-12'), meeting('2027-01-19'), meeting('2027-01-26')],
      },
      wrong: [],
    });
  });

  test('chosen weekdays count instead, also if the first day is none of them', () => {
    const { days } = readDays({ ...typed, days: ['thu', 'mon'] }, []);
    expect(days.startsOn).toBe('2027-01-14');
    expect(days.sessions.map(({ heldOn }) => heldOn)).toEqual([
      '2027-01-14',
      '2027-01-18',
      '2027-01-21',
    ]);
  });

  test('without a number of days there is a first and a last one only', () => {
    const long = { ...typed, count: '', endsOn: '2027-06-30' };
    expect(readDays(long, []).days).toEqual({
      startsOn: '2027-01-12',
      endsOn: '2027-06-30',
      sessions: [],
    });
  });

  test('a start by arrangement has no days, whatever else is typed', () => {
    const { days } = readDays({ ...typed, startKind: 'rolling' }, []);
    expect(days).toEqual({ startsOn: null, endsOn: null, sessions: [] });
  });

  test.each([
    ['startsOn', '2027-02-30', 'day'],
    ['endsOn', 'bald', 'day'],
    ['from', 'abends', 'time'],
    ['to', '25:00', 'time'],
    ['count', '0', 'number'],
    ['count', 'drei', 'number'],
    ['everyWeeks', '99', 'number'],
  ] as const)('%s "%s" is named', (field, text, reason) => {
    expect(readDays({ ...typed, [field]: text }, []).wrong).toEqual([{ field, reason }]);
  });
});

test('the first and last of meetings, in whatever order they stand', () => {
  expect(spanOf([meeting('2027-02-02'), meeting('2027-01-12')])).toEqual({
    startsOn: '2027-01-12',
    endsOn: '2027-02-02',
  });
  expect(spanOf([])).toEqual({ startsOn: null, endsOn: null });
});
