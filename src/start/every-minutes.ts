import type { Log } from '../platform/log.ts';

/**
 * Runs the task every so many minutes while the process lives, one at a time; a failure is logged and the next one tried. Answers the
 * function that ends it.
 */
export function everyMinutes(
  minutes: number,
  log: Log,
  task: () => Promise<unknown>,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= task()
      .then(
        () => undefined,
        (error: unknown) => log.error('a task that is done every few minutes failed', error),
      )
      .finally(() => {
        running = null;
      });
  }, minutes * 60_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
