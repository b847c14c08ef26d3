import type { Kysely } from 'kysely';
import { groupBy } from '../../../platform/group-by.ts';
import type { CatalogueTables } from '../../tables.ts';
import { detailOf, type OfferDetail, selectOffers } from '../offer-detail.ts';
import { type HandedOnRun, loadHandedOnRuns } from '../offer-runs.ts';
import { loadOfferSeals, NO_SEALS } from '../offer-seals.ts';

/** A published offer as every way out gets it: what its page shows, with keys, instants and the provider's address. */
export interface HandedOnOffer extends OfferDetail {
  /** The key under which its source knows it; our id for offers entered here. */
  readonly key: string;
  readonly createdAt: Date;
  /** Last real change of the offer or one of its runs; being confirmed is none. */
  readonly updatedAt: Date;
  readonly providerAddress: {
    readonly street: string | null;
    readonly postalCode: string | null;
    readonly place: string | null;
    readonly country: string;
  };
  readonly runs: readonly HandedOnRun[];
}

/** Reads offers in the order of the ids; those that are not published (any more) are left out. Four statements. */
export async function loadHandedOnOffers(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<HandedOnOffer[]> {
  if (offerIds.length === 0) return [];
  const [rows, runs, seals] = await Promise.all([
    selectOffers(db, offerIds)
      .where('o.publication', '=', 'published')
      .where('o.freshness', '<>', 'hidden')
      .where('m.publication', '=', 'published')
      .execute(),
    loadHandedOnRuns(db, offerIds),
    loadOfferSeals(db, offerIds),
  ]);
  const runsOf = groupBy(runs, ({ offerId }) => offerId);
  const offers = new Map<string, HandedOnOffer>();
  for (const row of rows) {
    const own = runsOf.get(row.id) ?? [];
    const instants = [row.updated_at, ...own.map(({ updatedAt }) => updatedAt)];
    offers.set(row.id, {
      ...detailOf(row, own, seals.get(row.id) ?? NO_SEALS),
      key: row.source_key ?? row.id,
      createdAt: row.created_at,
      updatedAt: new Date(Math.max(...instants.map((instant) => instant.getTime()))),
      providerAddress: {
        street: row.member_street,
        postalCode: row.member_postal_code,
        place: row.member_place,
        country: row.member_country,
      },
      runs: own,
    });
  }
  return offerIds.flatMap((id) => offers.get(id) ?? []);
}

/** The offers of a scope or search, one after the other, a portion in memory at a time. */
export async function* handedOnOffers(
  db: Kysely<CatalogueTables>,
  portions: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<HandedOnOffer> {
  for await (const ids of portions) yield* await loadHandedOnOffers(db, ids);
}
