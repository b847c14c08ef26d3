import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../platform/log.ts';
import { eachDay } from './each-day.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-22T22:30:00Z') }));
afterEach(() => vi.useRealTimers());
const clock = { now: () => new Date() };
const silent = createLog('silent');

test('the task runs once after each midnight in Berlin and not after the end', async () => {
  let runs = 0;
  const stop = eachDay(clock, silent, async () => {
    runs += 1;
  });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(runs).toBe(0);
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(runs).toBe(2);
  await stop();
  await vi.advanceTimersByTimeAsync(48 * 3_600_000);
  expect(runs).toBe(2);
});

test('a failing task is logged and does not end the next day', async () => {
  const lines: string[] = [];
  let runs = 0;
  const stop = eachDay(
    clock,
    createLog('error', (line) => lines.push(line)),
    async () => {
      runs += 1;
      throw new Error('no luck');
    },
  );
  await vi.advanceTimersByTimeAsync(2 * 24 * 3_600_000);
  expect(runs).toBe(2);
  expect(lines.join()).toContain('no luck');
  await stop();
});
