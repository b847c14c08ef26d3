import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { freeJobsOfTheDead } from './presence.ts';
import { type JobsParts, startWorkers, type Workers } from './start-workers.ts';

/** How long the jobs of a killed process wait at most. */
const LOOK_FOR_DEAD_EVERY_MS = 5000;
const START_AGAIN_AFTER_MS = 1000;

/**
 * Works off jobs in this process until the returned function is called, which takes four seconds at most. Any number of processes may
 * do so; jobs of killed ones are taken over, and after a restart of the database the workers start anew.
 */
export async function openJobs(parts: JobsParts): Promise<() => Promise<void>> {
  const { pool, log } = parts;
  const stopping = new AbortController();
  const stopped = once(stopping.signal, 'abort');
  const first = await startWorkers(parts);
  const working = keepWorking(first);
  const looking = setInterval(() => {
    freeJobsOfTheDead(pool).catch((error: unknown) =>
      log.warn('jobs of dead processes could not be freed', { reason: String(error) }),
    );
  }, LOOK_FOR_DEAD_EVERY_MS);
  looking.unref();

  async function keepWorking(begun: Workers): Promise<void> {
    let workers: Workers | null = begun;
    while (workers !== null) {
      await Promise.race([workers.ended, stopped]);
      await workers.stop();
      workers = await startAgain();
    }
  }

  async function startAgain(): Promise<Workers | null> {
    while (!stopping.signal.aborted) {
      await Promise.race([stopped, after(START_AGAIN_AFTER_MS, undefined, { ref: false })]);
      if (stopping.signal.aborted) break;
      try {
        const workers = await startWorkers(parts);
        log.info('jobs: workers started again');
        return workers;
      } catch (error) {
        log.warn('jobs: workers cannot start', { reason: String(error) });
      }
    }
    return null;
  }

  return async () => {
    clearInterval(looking);
    stopping.abort();
    await working;
  };
}
