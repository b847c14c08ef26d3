import { type Kysely, sql } from 'kysely';
import { fundingShares } from '../model/share/funding-shares.ts';
import { newestFundingRevision } from '../queries/office-rules.ts';
import type { CurrentRules } from '../queries/rule-book-of.ts';
import type { FundingShareTable, RuleTables } from '../tables.ts';

/**
 * Brings what ways of funding take off the price to what the rules say on the day, and tells the search about the offers that state a
 * changed one. Writes nothing when nothing changed, and nothing where the rules have changed since they were read: whoever reads the
 * newer ones brings them.
 */
export async function syncFundingShares(
  db: Kysely<RuleTables>,
  { book, revision }: CurrentRules,
  today: string,
): Promise<void> {
  const rows = fundingShares(book, today).map(
    (share): FundingShareTable => ({
      programme_id: share.programmeId,
      first_start: share.firstStart,
      last_start: share.lastStart,
      funding: share.funding,
      percent: share.percent,
      most_cents: share.mostCents,
      goals: share.goals,
      least_units: share.leastUnits,
      mandatory: share.mandatory,
    }),
  );
  await db.transaction().execute(async (trx) => {
    // Several processes hear of a change at once.
    await sql`lock table funding_share in share row exclusive mode`.execute(trx);
    if ((await newestFundingRevision(trx)) !== revision) return;
    const stored = await trx.selectFrom('funding_share').selectAll().execute();
    const changed = changedFunding(stored, rows);
    if (changed.length === 0) return;
    await trx.deleteFrom('funding_share').where('funding', 'in', changed).execute();
    const fresh = rows.filter(({ funding }) => changed.includes(funding));
    if (fresh.length > 0) await trx.insertInto('funding_share').values(fresh).execute();
    await sql`insert into catalogue_change (offer_id) select id from offer where funding && ${changed}::text[]`.execute(
      trx,
    );
    await sql`notify catalogue_change`.execute(trx);
  });
}

/** The ways of funding of which not all rows are the same. */
function changedFunding(
  stored: readonly FundingShareTable[],
  rows: readonly FundingShareTable[],
): string[] {
  const of = (all: readonly FundingShareTable[], funding: string) =>
    JSON.stringify(
      all
        .filter((row) => row.funding === funding)
        .map(valuesOf)
        .sort(),
    );
  const keys = new Set([...stored, ...rows].map(({ funding }) => funding));
  return [...keys].filter((funding) => of(stored, funding) !== of(rows, funding));
}

const valuesOf = (row: FundingShareTable): string =>
  JSON.stringify([
    row.programme_id,
    row.first_start,
    row.last_start,
    row.percent,
    row.most_cents,
    row.goals,
    row.least_units,
    row.mandatory,
  ]);
