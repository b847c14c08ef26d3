import { expect, test } from 'vitest';
import { minutesLeft, percentRead } from './rest-of-reading.ts';

const START = new Date('2026-11-23T08:00:00Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const read = (bytesRead: number, fileBytes = 1000) => ({
  workedOnSince: START,
  bytesRead,
  fileBytes,
});

test('how much is read is a whole percentage, and all only when all is read', () => {
  expect(percentRead(read(0))).toBe(0);
  expect(percentRead(read(999))).toBe(99);
  expect(percentRead(read(1000))).toBe(100);
  expect(percentRead(read(0, 0))).toBe(0);
});

test('the rest is estimated from the pace so far, as minutes rounded up', () => {
  expect(minutesLeft(read(250), after(60))).toBe(3);
  expect(minutesLeft(read(900), after(60))).toBe(1);
});

test('nothing is said as long as nobody can tell, or when only the comparison is left', () => {
  expect(minutesLeft(read(20), after(60))).toBeNull();
  expect(minutesLeft(read(500), after(2))).toBeNull();
  expect(minutesLeft(read(1000), after(60))).toBeNull();
  expect(minutesLeft(read(0, 0), after(60))).toBeNull();
});
