import { setTimeout as after } from 'node:timers/promises';
import { run, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { JOBS_SCHEMA } from './migrate-jobs.ts';
import { freeJobsOfTheDead, showPresence } from './presence.ts';
import type { Tasks } from './task.ts';
import { workerLog } from './worker-log.ts';

export interface JobsParts {
  /** Needs three connections beside those of the tasks. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly tasks: Tasks;
  /** Jobs at a time in this process; 2 unless told. */
  readonly concurrency?: number;
}

export interface Workers {
  /** Resolves when they cannot go on (lost connection, broken queue); never rejects. */
  readonly ended: Promise<void>;
  /** Ends what runs within four seconds; what does not end is done again by others. */
  stop(): Promise<void>;
}

/** Running jobs may end by themselves for this long; then they are told to. */
const GRACE_MS = 2000;
/** The portal has five seconds in all. */
const STOP_MS = 3500;
const GOODBYE_MS = 500;

/** Starts the workers of this process. Throws the database's error. */
export async function startWorkers(parts: JobsParts): Promise<Workers> {
  const { pool, log } = parts;
  await freeJobsOfTheDead(pool);
  const presence = await pool.connect();
  const lost = new Promise<void>((resolve) => presence.once('end', () => resolve()));
  try {
    const runner = await run({
      pgPool: pool,
      schema: JOBS_SCHEMA,
      logger: workerLog(log),
      noHandleSignals: true,
      concurrency: parts.concurrency ?? 2,
      gracefulShutdownAbortTimeout: GRACE_MS,
      parsedCronItems: [],
      taskList: taskListOf(parts),
      preset: {
        // Batches of one tick: alone, noting the end of a job would not be awaited, and a lost connection would end the process.
        worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
        plugins: [
          {
            name: 'presence',
            version: '1',
            worker: {
              hooks: {
                startWorker: (_context, { worker }) => showPresence(presence, worker.workerPool.id),
              },
            },
          },
        ],
      },
    });
    const stopped = runner.promise.catch(() => undefined);
    return {
      ended: Promise.race([lost, stopped]),
      stop: async () => {
        // Rejects where the runner has ended by itself.
        const stopping = runner.stop().catch(() => undefined);
        await Promise.race([stopping, after(STOP_MS, undefined, { ref: false })]);
        presence.release(true);
        // The database has let go of the lock when it closes: whoever starts next finds the jobs free.
        await Promise.race([lost, after(GOODBYE_MS, undefined, { ref: false })]);
      },
    };
  } catch (error) {
    presence.release(true);
    throw error;
  }
}

function taskListOf({ tasks, clock }: JobsParts): TaskList {
  const entries = Object.entries(tasks).map(([name, task]): [string, TaskList[string]] => [
    name,
    (payload, { job, abortSignal }) =>
      task(payload, {
        now: clock.now(),
        attempt: job.attempts,
        isLast: job.attempts >= job.max_attempts,
        signal: abortSignal,
      }),
  ]);
  return Object.fromEntries(entries);
}
