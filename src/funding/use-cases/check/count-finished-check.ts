import { type Kysely, sql } from 'kysely';
import type { CheckTables } from '../../check-tables.ts';

/** One more finished check on a day; nothing else is known of it. */
export async function countFinishedCheck(db: Kysely<CheckTables>, day: string): Promise<void> {
  await db
    .insertInto('funding_check_count')
    .values({ day, finished: 1 })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet({ finished: sql`funding_check_count.finished + 1` }),
    )
    .execute();
}
