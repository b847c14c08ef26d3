import { createHmac } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import {
  type CountedSearch,
  LEAST_SEARCHES,
  type MissedSearch,
  missedSearchKey,
} from '../model/missed-search.ts';
import type { CatalogueTables } from '../tables.ts';

/** Different new searches of an hour over all processes; a crawler cannot fill the table with more. */
export const MOST_NEW_PER_HOUR = 500;

export interface SearchCount {
  readonly search: MissedSearch;
  readonly times: number;
}

/**
 * Adds to the counts of the month in one transaction. Only searches that are then counted often enough get their words; new ones
 * beyond {@link MOST_NEW_PER_HOUR} are added to the number of uncounted, as are those that the caller had to drop.
 */
export async function addMissedSearches(
  db: Kysely<CatalogueTables>,
  counts: readonly SearchCount[],
  at: { month: LocalDate; now: Date; dropped: number },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const month = await lockMonth(trx, at.month, at.now);
    if (month === null) return;
    const digests = counts.map(({ search }) =>
      createHmac('sha256', month.secret).update(missedSearchKey(search)).digest(),
    );
    const known = await knownDigests(trx, at.month, digests);
    let free = MOST_NEW_PER_HOUR - month.hourNew;
    let added = 0;
    let uncounted = at.dropped;
    for (const [index, { search, times }] of counts.entries()) {
      const digest = digests[index];
      if (digest === undefined) continue;
      const isNew = !known.has(digest.toString('hex'));
      if (isNew && free <= 0) {
        uncounted += times;
        continue;
      }
      if (isNew) {
        free--;
        added++;
      }
      await count(trx, at.month, digest, search, times);
    }
    await trx
      .updateTable('missed_search_month')
      .set((row) => ({
        hour: month.hour,
        hour_new: month.hourNew + added,
        uncounted: row('uncounted', '+', String(uncounted)),
      }))
      .where('month', '=', at.month)
      .execute();
  });
}

/**
 * The month's row, locked: processes that write at the same time wait for each other, so that the hour's limit holds
 * for all. Null for a month that is over: only a clock that was set back asks for one.
 */
async function lockMonth(
  trx: Transaction<CatalogueTables>,
  month: LocalDate,
  now: Date,
): Promise<{ secret: Buffer; hour: Date; hourNew: number } | null> {
  await trx
    .insertInto('missed_search_month')
    .values({ month })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await trx
    .selectFrom('missed_search_month')
    .select(['secret', 'hour', 'hour_new'])
    .where('month', '=', month)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.secret === null) return null;
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  const isSameHour = row.hour !== null && row.hour.getTime() === hour.getTime();
  return { secret: row.secret, hour, hourNew: isSameHour ? row.hour_new : 0 };
}

async function knownDigests(
  trx: Transaction<CatalogueTables>,
  month: LocalDate,
  digests: readonly Buffer[],
): Promise<Set<string>> {
  if (digests.length === 0) return new Set();
  const rows = await trx
    .selectFrom('missed_search')
    .select('digest')
    .where('month', '=', month)
    .where('digest', 'in', [...digests])
    .execute();
  return new Set(rows.map(({ digest }) => digest.toString('hex')));
}

async function count(
  trx: Transaction<CatalogueTables>,
  month: LocalDate,
  digest: Buffer,
  search: MissedSearch,
  times: number,
): Promise<void> {
  const { searches, words } = await trx
    .insertInto('missed_search')
    .values({ month, digest, searches: times })
    .onConflict((conflict) =>
      conflict.columns(['month', 'digest']).doUpdateSet((row) => ({
        searches: sql<number>`${row.ref('missed_search.searches')} + excluded.searches`,
      })),
    )
    .returning(['searches', 'words'])
    .executeTakeFirstOrThrow();
  if (searches < LEAST_SEARCHES || words !== null) return;
  await trx
    .updateTable('missed_search')
    .set({
      words: search.words,
      filters: [...search.filters],
      is_local: search.isLocal,
      municipality: search.municipality,
    })
    .where('month', '=', month)
    .where('digest', '=', digest)
    .execute();
}

/** Searches that may be named, the most frequent first, and how many were not counted because there were too many. */
export async function loadMissedSearches(
  db: Kysely<CatalogueTables>,
  since: LocalDate,
): Promise<{ searches: CountedSearch[]; uncounted: number }> {
  const [rows, months] = await Promise.all([
    db
      .selectFrom('missed_search')
      .select(['month', 'searches', 'words', 'filters', 'is_local', 'municipality'])
      .where('month', '>=', since)
      .where('words', 'is not', null)
      .where('searches', '>=', LEAST_SEARCHES)
      .orderBy('searches', 'desc')
      .orderBy('month')
      .orderBy('words')
      .orderBy('municipality', (order) => order.asc().nullsFirst())
      .execute(),
    db
      .selectFrom('missed_search_month')
      .select((row) => row.fn.sum<string | null>('uncounted').as('uncounted'))
      .where('month', '>=', since)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    searches: rows.map((row) => ({
      month: row.month,
      searches: row.searches,
      words: row.words ?? '',
      filters: row.filters ?? [],
      isLocal: row.is_local ?? false,
      municipality: row.municipality,
    })),
    uncounted: Number(months.uncounted ?? 0),
  };
}
