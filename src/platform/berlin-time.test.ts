import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { berlinInstant, berlinOffsetMinutes } from './berlin-time.ts';

describe('a local time in Berlin as an instant', () => {
  test.each([
    ['winter', '2027-01-11', '18:00', '2027-01-11T17:00:00.000Z'],
    ['summer', '2027-07-05', '18:00', '2027-07-05T16:00:00.000Z'],
    ['the evening before summer time', '2027-03-27', '18:00', '2027-03-27T17:00:00.000Z'],
    ['the day summer time begins', '2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['the day summer time ends', '2027-10-31', '09:00', '2027-10-31T08:00:00.000Z'],
    ['the hour that does not exist', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['the hour that comes twice', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['shortly after midnight', '2027-01-01', '00:15', '2026-12-31T23:15:00.000Z'],
  ])('%s', (_name, date, time, instant) => {
    expect(berlinInstant(date, time).toISOString()).toBe(instant);
  });

  test('clocks then show that time again, except in the skipped hour', () => {
    const minutes = fc.integer({ min: 0, max: 40 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const wall = new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString();
        const instant = berlinInstant(wall.slice(0, 10), wall.slice(11, 16));
        const shown = instant.getTime() + berlinOffsetMinutes(instant) * 60_000;
        const difference = (shown - new Date(wall).getTime()) / 60_000;
        expect(difference === 0 || (difference === 60 && wall.slice(11, 13) === '02')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
