import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../platform/clock.ts';
import { formats } from './format.ts';

const de = formats('de');
const en = formats('en');
/** Intl joins number and unit with spaces that do not break. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('German', () => {
  test.each([
    ['2027-01-11', 'Mo., 11. Januar 2027'],
    ['2026-03-01', 'So., 1. März 2026'],
    ['2024-02-29', 'Do., 29. Februar 2024'],
    // Days on which the clock changes stay what they are.
    ['2026-03-29', 'So., 29. März 2026'],
    ['2026-10-25', 'So., 25. Oktober 2026'],
  ])('date %s', (date, text) => {
    expect(de.date(date)).toBe(text);
  });

  test('short date, range and day of an instant', () => {
    expect(de.dateShort('2027-01-05')).toBe('05.01.2027');
    expect(plain(de.dateRange('2027-01-11', '2027-01-14'))).toBe('11.–14. Januar 2027');
    expect(de.dateRange('2027-01-11', '2027-01-11')).toBe('Mo., 11. Januar 2027');
    expect(de.day(new Date('2026-11-22T23:30:00Z'))).toBe('23. November 2026');
  });

  test('an instant as time of day in Berlin, summer and winter', () => {
    expect(plain(de.time(new Date('2026-11-22T13:05:00Z')))).toBe('14:05 Uhr');
    expect(plain(de.time(new Date('2026-07-01T22:30:00Z')))).toBe('00:30 Uhr');
    expect(en.time(new Date('2026-11-22T13:05:00Z'))).toBe('14:05');
  });

  test('times drop the seconds; an unknown end is not invented', () => {
    expect(de.timeRange('18:00:00', '20:15:00')).toBe('18:00–20:15 Uhr');
    expect(de.timeRange('18:00', null)).toBe('ab 18:00 Uhr');
  });

  test.each([
    [12000, '120 €'],
    [4950, '49,50 €'],
    [148000, '1.480 €'],
    [5, '0,05 €'],
  ])('%i cents', (cents, text) => {
    expect(plain(de.money(cents))).toBe(text);
  });

  test.each([
    [3.84, '3,8 km Luftlinie'],
    [12.6, '13 km Luftlinie'],
    [0.04, '0 km Luftlinie'],
  ])('%f km', (kilometres, text) => {
    expect(plain(de.distance(kilometres))).toBe(text);
  });

  test('counts', () => {
    expect(de.count(1140)).toBe('1.140');
    expect([0, 999].map(de.count)).toEqual(['0', '999']);
    expect([1.6, -2].map(de.count)).toEqual(['2', '-2']);
  });
});

test('English has its own order', () => {
  expect(en.date('2027-01-11')).toBe('Mon, 11 January 2027');
  expect(en.timeRange('18:00', '20:15')).toBe('18:00–20:15');
  expect(plain(en.money(4950))).toBe('€49.50');
});

test('every day of forty years is written with its own number, whatever the order in which days are asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14_600 }), (days) => {
      const date = addDays('2000-01-01', days);
      const [year, , day] = date.split('-');
      expect(de.date(date)).toMatch(
        new RegExp(`^(Mo|Di|Mi|Do|Fr|Sa|So)\\., ${Number(day)}\\. \\S+ ${year}$`),
      );
    }),
  );
});
