import { describe, expect, test } from 'vitest';
import { isLetterDue } from './due-letter.ts';
import { freshnessOf, USUAL_DAYS } from './freshness.ts';
import { isAllBegun } from './has-begun.ts';

describe('how an offer stands', () => {
  test.each([
    ['2027-01-01', 'fresh', 'today'],
    ['2026-11-03', 'fresh', '59 days ago'],
    ['2026-11-02', 'reminded', '60 days ago'],
    ['2026-10-04', 'reminded', '89 days ago'],
    ['2026-10-03', 'grey', '90 days ago'],
    ['2026-09-04', 'grey', '119 days ago'],
    ['2026-09-03', 'hidden', '120 days ago'],
    ['2020-01-01', 'hidden', 'years ago'],
    ['2027-01-02', 'fresh', 'tomorrow, where a clock was wrong'],
  ] as const)('confirmed %s: %s (%s)', (confirmedOn, state, _why) => {
    expect(freshnessOf(confirmedOn, '2027-01-01', USUAL_DAYS)).toBe(state);
  });

  test('the network decides after how many days', () => {
    const days = { offerRemindDays: 20, offerGreyDays: 30, offerHideDays: 40 };
    const on = (day: string) => freshnessOf(day, '2027-01-31', days);
    expect(['2027-01-12', '2027-01-11', '2027-01-01', '2026-12-22'].map(on)).toEqual([
      'fresh',
      'reminded',
      'grey',
      'hidden',
    ]);
  });
});

describe('nobody can begin it any more', () => {
  test.each([
    ['the last start was yesterday', ['2026-12-01', '2026-12-31'], true],
    ['the last start is today', ['2026-12-01', '2027-01-01'], false],
    ['one can begin at any time', ['2026-12-01', null], false],
    ['no run is known', [], false],
  ])('%s', (_case, starts, expected) => {
    const runs = starts.map((startsOn) => ({ startsOn }));
    expect(isAllBegun(runs, '2027-01-01')).toBe(expected);
  });
});

describe('a letter is due', () => {
  test.each([
    ['59 days', '2026-11-03', null, false],
    ['60 days, nobody was asked', '2026-11-02', null, true],
    ['asked before it was confirmed last', '2026-11-02', '2026-11-01', true],
    ['asked already', '2026-10-02', '2026-12-01', false],
    ['109 days, asked already', '2026-09-14', '2026-11-13', false],
    ['110 days, asked at 60', '2026-09-13', '2026-11-12', true],
    ['115 days, asked at 110', '2026-09-08', '2026-12-27', false],
    ['hidden, asked twice', '2026-06-01', '2026-09-20', false],
  ])('%s', (_case, confirmedOn, askedOn, expected) => {
    expect(isLetterDue({ confirmedOn, askedOn }, '2027-01-01', USUAL_DAYS)).toBe(expected);
  });
});
