import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { CatalogueTables } from '../tables.ts';

/** Two years and the running month: enough to hold a year against the one before. */
const KEPT_MONTHS = 24;

/** The first day of the month in Europe/Berlin. */
export function monthOf(now: Date): LocalDate {
  return `${localDate(now).slice(0, 7)}-01`;
}

/**
 * Ends the months that are over: their keys go, and with them what was asked too seldom to be named. Months older than
 * {@link KEPT_MONTHS} go altogether.
 */
export async function pruneMissedSearches(db: Kysely<CatalogueTables>, now: Date): Promise<void> {
  const month = monthOf(now);
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('missed_search')
      .where('month', '<', month)
      .where('words', 'is', null)
      .execute();
    await trx
      .updateTable('missed_search_month')
      .set({ secret: null })
      .where('month', '<', month)
      .where('secret', 'is not', null)
      .execute();
    await trx.deleteFrom('missed_search_month').where('month', '<', monthsBefore(month)).execute();
  });
}

function monthsBefore(month: LocalDate): LocalDate {
  const first = new Date(`${month}T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - KEPT_MONTHS);
  return first.toISOString().slice(0, 10);
}
