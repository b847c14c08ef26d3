import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import { type FreshnessDays, lastDays } from '../../model/freshness/freshness.ts';
import type { CatalogueTables } from '../../tables.ts';

/**
 * Writes at each published offer what visitors see of it today, where that has changed: the rule of `freshnessOf` in one statement. The
 * log of changes hears of these offers, so search, kept pages and deltas follow. Answers how many.
 */
export async function noteFreshness(
  db: Kysely<CatalogueTables>,
  today: LocalDate,
  days: FreshnessDays,
): Promise<number> {
  const { grey, hidden } = lastDays(today, days);
  const state = sql`case when ${confirmedOn('o')} <= ${hidden}::date then 'hidden'
    when ${confirmedOn('o')} <= ${grey}::date then 'grey' else 'fresh' end`;
  const answer = await sql`
    update offer o set freshness = ${state} where o.publication = 'published' and o.freshness <> ${state}`.execute(
    db,
  );
  return Number(answer.numAffectedRows ?? 0n);
}

/** The day, here, on which the offer of this alias was confirmed last. */
export function confirmedOn(alias: string) {
  return sql<LocalDate>`(${sql.ref(`${alias}.confirmed_at`)} at time zone 'Europe/Berlin')::date`;
}
