import { type Kysely, sql } from 'kysely';
import type { CheckTables } from '../../check-tables.ts';

/** Smaller numbers are not said: of one or two people somebody might know who they were. */
export const LEAST_CHECKS = 5;

export interface FinishedChecks {
  /** First day of the month. */
  readonly month: string;
  /** Null = fewer than {@link LEAST_CHECKS}. */
  readonly finished: number | null;
}

/** How many checks were finished per month, newest first. */
export async function finishedChecks(db: Kysely<CheckTables>): Promise<readonly FinishedChecks[]> {
  const rows = await db
    .selectFrom('funding_check_count')
    .select([
      sql<string>`to_char(date_trunc('month', day), 'YYYY-MM-DD')`.as('month'),
      sql<string>`sum(finished)`.as('finished'),
    ])
    .groupBy('month')
    .orderBy('month', 'desc')
    .execute();
  return rows.map(({ month, finished }) => ({
    month,
    finished: Number(finished) < LEAST_CHECKS ? null : Number(finished),
  }));
}
