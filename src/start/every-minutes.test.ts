import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../platform/log.ts';
import { everyMinutes } from './every-minutes.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a task runs every few minutes, one at a time, until it is ended; a failure is logged', async () => {
  const lines: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const stop = everyMinutes(
    5,
    createLog('error', (line) => lines.push(line)),
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push((error) => (error === undefined ? resolve() : reject(error)));
      }),
  );
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  expect(ends).toHaveLength(1);
  ends[0]?.(new Error('broken'));
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(ends).toHaveLength(2);
  expect(lines.join()).toContain('broken');
  ends[1]?.();
  await stop();
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(ends).toHaveLength(2);
});
