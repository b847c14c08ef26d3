import type { Log } from '../platform/log.ts';

/** Remembers what was opened, so that everything is closed in reverse order – also what is still opening when the signal comes. */
export interface Shutdown {
  open<T>(opening: Promise<T> | T, close: (thing: T) => Promise<void>): Promise<T>;
  /** Closes everything; answers false if something failed. */
  run(): Promise<boolean>;
}

export function createShutdown(log: Log): Shutdown {
  const closers: (() => Promise<void>)[] = [];
  let running: Promise<boolean> | null = null;
  async function closeAll(): Promise<boolean> {
    let isClean = true;
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        isClean = false;
        log.error('closing failed', error);
      }
    }
    return isClean;
  }
  return {
    async open(opening, close) {
      const settled = Promise.resolve(opening);
      closers.push(async () => {
        // What failed to open needs no closing; its error is reported where it was awaited.
        const thing = await settled.then(
          (value) => ({ value }),
          () => null,
        );
        if (thing) await close(thing.value);
      });
      return settled;
    },
    run: () => {
      running ??= closeAll();
      return running;
    },
  };
}

/** Ends the process in order on SIGINT or SIGTERM; a second signal ends it at once. */
export function shutDownOnSignals(shutdown: Shutdown, log: Log): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(130);
    isStopping = true;
    log.info('stopping', { signal });
    process.exit((await shutdown.run()) ? 0 : 1);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
