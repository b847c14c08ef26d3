import type { Kysely } from 'kysely';
import { addJob, type Tasks } from '../../platform/jobs/index.ts';
import { FIND_TWINS } from '../model/twins/find-twins-job.ts';
import type { CatalogueTables } from '../tables.ts';
import { findTwins } from '../use-cases/twins/find-twins.ts';

/** The job that looks for offers that are one course, for `openJobs`. */
export function twinTasks({ db }: { readonly db: Kysely<CatalogueTables> }): Tasks {
  return {
    [FIND_TWINS]: async (_payload, { now, signal }) => {
      const { isDone } = await findTwins(db, { now, signal });
      if (!isDone) await queueFindTwins(db);
    },
  };
}

/** Has offers that changed compared with others soon: each day, and when a delivery has been worked off. */
export async function queueFindTwins(db: Kysely<CatalogueTables>): Promise<void> {
  // What fails is done again tomorrow at the latest.
  await addJob(db, FIND_TWINS, {}, { key: FIND_TWINS, maxAttempts: 3 });
}
