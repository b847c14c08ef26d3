import { describe, expect, test } from 'vitest';
import { parseTime } from './parse-time.ts';

describe('parseTime', () => {
  test.each([
    ['18:00', '18:00'],
    ['9:05', '09:05'],
    ['13:00:00+02:00', '13:00'],
    ['13:00:00Z', '13:00'],
    ['9.30 Uhr', '09:30'],
    ['18 Uhr', '18:00'],
  ])('%s is %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  test.each(['', '24:01', '18:60', 'abends', '-1', '1800'])('„%s“ is no time', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
