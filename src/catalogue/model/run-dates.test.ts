import { describe, expect, test } from 'vitest';
import { isRolling, runDates, spanDays } from './run-dates.ts';

describe('runDates', () => {
  test('a start is fixed, an end before it is dropped', () => {
    expect(runDates('2027-01-11', '2027-01-10', '')).toEqual({
      startKind: 'fixed',
      startsOn: '2027-01-11',
      endsOn: null,
      endDropped: true,
    });
    expect(runDates('2027-01-11', '2027-01-11', '').endsOn).toBe('2027-01-11');
  });

  test('no date is a state: on request, or rolling where the words say so', () => {
    expect(runDates(null, null, 'Gabelstaplerschein')).toMatchObject({
      startKind: 'on_request',
      endDropped: false,
    });
    expect(runDates(null, '2027-01-10', 'Der Einstieg ist jederzeit möglich')).toMatchObject({
      startKind: 'rolling',
      startsOn: null,
      endsOn: null,
      endDropped: true,
    });
  });

  test.each(['laufender Einstieg', 'Einstieg jederzeit', 'jederzeit möglich', 'rolling'])(
    '„%s“ is rolling',
    (words) => {
      expect(isRolling(words)).toBe(true);
    },
  );

  test('spanDays counts both ends', () => {
    expect(spanDays('2027-03-27', '2027-03-29')).toBe(3);
    expect(spanDays('2027-03-27', null)).toBeNull();
  });
});
