import { type Clock, localDate } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';

const LOOK_EVERY_MS = 10 * 60_000;

/** Runs the task once after each midnight (Europe/Berlin) while the process lives; answers the function that ends it. */
export function eachDay(clock: Clock, log: Log, task: () => Promise<unknown>): () => Promise<void> {
  let day = localDate(clock.now());
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    const today = localDate(clock.now());
    if (today === day) return;
    day = today;
    running = task().then(
      () => undefined,
      (error: unknown) => log.error('the daily task failed', error),
    );
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
