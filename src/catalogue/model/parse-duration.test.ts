import { expect, test } from 'vitest';
import { parseDuration } from './parse-duration.ts';

test.each([
  ['PT22H30M', 1350, null, '22 Stunden 30 Minuten'],
  ['PT90M', 90, null, '1 Stunde 30 Minuten'],
  ['PT1,5H', 90, null, '1 Stunde 30 Minuten'],
  ['P2W', null, 14, '2 Wochen'],
  ['P1D', null, 1, '1 Tag'],
  ['P4Y', null, null, '4 Jahre'],
  ['P1M2DT3H', null, null, '1 Monat 2 Tage 3 Stunden'],
])('%s', (text, minutes, days, words) => {
  expect(parseDuration(text)).toEqual({ minutes, days, text: words });
});

test.each(['', 'P', 'PT', 'PT0S', '22 Stunden', 'P-1D', 'PT999999999999H'])(
  '%s is none',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
