import { describe, expect, test } from 'vitest';
import { parseSeats } from './parse-seats.ts';

describe('parseSeats', () => {
  test.each([
    [
      { min: '7', current: '10', max: '14' },
      { min: 7, max: 14, free: 4 },
    ],
    [
      { min: '7', current: '14', max: '14' },
      { min: 7, max: 14, free: 0 },
    ],
    [
      { min: '7', current: '-1', max: '14' },
      { min: 7, max: 14, free: null },
    ],
    [
      { min: '', current: '', max: '14' },
      { min: null, max: 14, free: null },
    ],
    [
      { min: '0', current: '3', max: '0' },
      { min: null, max: null, free: null },
    ],
    [
      { min: 'x', current: '1.5', max: '999999' },
      { min: null, max: null, free: null },
    ],
  ])('%j gives %j', (counts, seats) => {
    expect(parseSeats(counts)).toEqual({ seats, doubt: null });
  });

  test('more people than seats says nothing about free seats', () => {
    expect(parseSeats({ min: '1', current: '15', max: '14' })).toEqual({
      seats: { min: 1, max: 14, free: null },
      doubt: 'overbooked',
    });
  });

  test('a minimum above the maximum is dropped', () => {
    expect(parseSeats({ min: '20', current: '3', max: '14' })).toEqual({
      seats: { min: null, max: 14, free: null },
      doubt: 'min_above_max',
    });
  });
});
