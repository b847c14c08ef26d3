import { expect, test } from 'vitest';
import { clockFrom, dueAt, erasedBefore } from './clock.ts';
import { isHoliday, isWorkingDay, nthWorkingDay } from './working-days.ts';

test.each([
  // What, comes in (UTC), due (UTC; 18:00 in Berlin).
  ['a Monday', '2026-11-23T08:00:00Z', '2026-11-25T17:00:00Z'],
  ['a Monday late at night is still Monday', '2026-11-23T22:59:00Z', '2026-11-25T17:00:00Z'],
  ['midnight in Berlin is Tuesday', '2026-11-23T23:00:00Z', '2026-11-26T17:00:00Z'],
  ['a Thursday leaves out the weekend', '2026-11-26T08:00:00Z', '2026-11-30T17:00:00Z'],
  ['a Saturday', '2026-11-28T08:00:00Z', '2026-12-01T17:00:00Z'],
  ['a Sunday is the same', '2026-11-29T08:00:00Z', '2026-12-01T17:00:00Z'],
  ['before Christmas', '2026-12-23T08:00:00Z', '2026-12-28T17:00:00Z'],
  ['Christmas Day', '2026-12-25T08:00:00Z', '2026-12-29T17:00:00Z'],
  ['New Year’s Eve', '2026-12-31T08:00:00Z', '2027-01-05T17:00:00Z'],
  ['Maundy Thursday', '2027-03-25T08:00:00Z', '2027-03-31T16:00:00Z'],
  ['over the beginning of summer time', '2027-03-26T08:00:00Z', '2027-03-31T16:00:00Z'],
  ['over its end', '2026-10-23T08:00:00Z', '2026-10-27T17:00:00Z'],
  ['Corpus Christi, a holiday here', '2027-05-26T08:00:00Z', '2027-05-31T16:00:00Z'],
])('%s', (_what, now, due) => {
  expect(dueAt(new Date(now), 'NW').toISOString().replace('.000', '')).toBe(due);
});

test('other lands have other holidays', () => {
  const now = new Date('2027-05-26T08:00:00Z');
  expect(dueAt(now, 'HH')).toEqual(new Date('2027-05-28T16:00:00Z'));
});

test('reminder on the first working day, the office hears on the third', () => {
  const clock = clockFrom(new Date('2026-12-23T08:00:00Z'), 'NW');
  expect(clock.remindAt).toEqual(new Date('2026-12-24T13:00:00Z'));
  expect(clock.escalateAt).toEqual(new Date('2026-12-29T17:00:00Z'));
});

test.each([
  ['2026-12-24', true],
  ['2026-12-25', false],
  ['2026-11-01', false],
  ['2026-11-21', false],
  ['2026-11-23', true],
])('%s is a working day: %s', (day, expected) => {
  expect(isWorkingDay(day, 'NW')).toBe(expected);
});

test('holidays are known for years to come', () => {
  for (let year = 2026; year < 2040; year++) {
    expect(isHoliday(`${year}-07-15`, 'NW')).toBe(false);
    expect(
      [`${year}-01-01`, `${year}-05-01`, `${year}-10-03`].every((day) => isHoliday(day, 'NW')),
    ).toBe(true);
    expect(nthWorkingDay(`${year}-12-24`, 1, 'NW') >= `${year}-12-27`).toBe(true);
  }
});

test('personal data go 14 days after closing', () => {
  expect(erasedBefore(new Date('2026-12-07T08:00:00Z'))).toEqual(new Date('2026-11-23T08:00:00Z'));
});
