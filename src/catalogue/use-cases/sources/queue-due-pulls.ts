import type { Kysely } from 'kysely';
import { addJob } from '../../../platform/jobs/index.ts';
import { PULL_SOURCE } from '../../model/sources/source-secret.ts';
import type { EditingTables } from '../../tables.ts';

const MOST_AT_ONCE = 200;

/** Queues the addresses that are due; answers how many. Any number of processes may do so: one waiting job per address. */
export async function queueDuePulls(db: Kysely<EditingTables>, now: Date): Promise<number> {
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const due = await trx
      .selectFrom('pull_source')
      .where('next_at', '<=', now)
      .select('id')
      .orderBy('next_at')
      .limit(MOST_AT_ONCE)
      .execute();
    for (const { id } of due) {
      await addJob(trx, PULL_SOURCE, { sourceId: id }, { key: `${PULL_SOURCE} ${id}` });
    }
    return due.length;
  });
}
