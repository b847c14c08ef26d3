import { expect, test } from 'vitest';
import { addDays, clockStartingAt, isLocalDate, localDate } from './clock.ts';

test('the local date is that of Berlin, in winter and in summer', () => {
  expect(localDate(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31');
  expect(localDate(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  expect(localDate(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
});

test('days are added over months, years and the change of summer time', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test.each([
  ['2027-01-11', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['morgen', false],
  ['', false],
])('%s is a calendar day: %s', (text, expected) => {
  expect(isLocalDate(text)).toBe(expected);
});

test('a test clock starts at its instant and runs', async () => {
  const clock = clockStartingAt(new Date('2026-09-01T08:00:00Z'));
  const first = clock.now().getTime();
  expect(first - Date.parse('2026-09-01T08:00:00Z')).toBeLessThan(1000);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock.now().getTime()).toBeGreaterThan(first);
});
