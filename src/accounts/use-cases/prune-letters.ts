import { type Kysely, sql } from 'kysely';
import { addJob } from '../../platform/jobs/index.ts';
import { jobKeyOf, SEND_LETTER } from '../model/letter.ts';
import type { AccountsTables } from '../tables.ts';

/** Long enough to answer "did it go out?" (docs/privacy.md). */
const KEPT_DAYS = 180;

/** Letters written before this instant are deleted, files of a portal without mail server too. */
export function oldestLetter(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * 86_400_000);
}

/** Deletes old letters; answers how many. */
export async function pruneLetters(db: Kysely<AccountsTables>, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('letter')
    .where('created_at', '<', oldestLetter(now))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * Gives waiting letters a job that have none left: after a restored backup, or where a worker was killed at every try. Answers how many.
 */
export async function requeueLetters(db: Kysely<AccountsTables>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const stranded = await trx
      .selectFrom('letter')
      .where('state', '=', 'waiting')
      .where(
        sql<boolean>`not exists (select 1 from graphile_worker.jobs as job where job.key = 'letter:' || letter.id
          and (job.attempts < job.max_attempts or job.locked_at is not null))`,
      )
      .select('id')
      .execute();
    for (const { id } of stranded)
      await addJob(trx, SEND_LETTER, { letterId: id }, { key: jobKeyOf(id) });
    return stranded.length;
  });
}
