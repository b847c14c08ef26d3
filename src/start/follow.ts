import type { Log } from '../platform/log.ts';

const LOOK_EVERY_MS = 2_000;

/** Looks again and again until it is stopped. */
export interface Following {
  /** Looks at once: for the process in which something was changed. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Looks once, then every two seconds, one look after the other, so that an older state never comes after a newer one. While the database is
 * away what was known stays; `what` names it in the log.
 */
export async function follow(
  look: () => Promise<void>,
  { log, what }: { readonly log: Log; readonly what: string },
): Promise<Following> {
  let running: Promise<void> = Promise.resolve();

  function lookInTurn(): Promise<void> {
    const turn = running.then(look);
    running = turn.catch(() => undefined);
    return turn;
  }

  await lookInTurn();
  // One line per outage, not one per look.
  let isAway = false;
  const timer = setInterval(() => {
    lookInTurn().then(
      () => {
        isAway = false;
      },
      (error: unknown) => {
        if (!isAway) log.warn(`${what} could not be read`, { error: String(error) });
        isAway = true;
      },
    );
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    refresh: lookInTurn,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
