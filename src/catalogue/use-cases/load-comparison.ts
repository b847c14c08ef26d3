import type { Kysely } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import { shownOn } from '../queries/freshness/shown-on.ts';
import { loadOfferDetail, type OfferDetail, type WithdrawnOffer } from '../queries/offer-detail.ts';
import type { CatalogueTables } from '../tables.ts';

/** The offers that somebody wants beside each other, in the order of choosing, and what became of those that are not there. */
export interface Comparison {
  readonly offers: readonly OfferDetail[];
  readonly withdrawn: readonly WithdrawnOffer[];
  readonly unknownIds: readonly string[];
}

/** Reads the offers with all their runs: three short statements each. */
export async function loadComparison(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
  today: LocalDate,
): Promise<Comparison> {
  const details = await Promise.all(
    ids.map(async (id) => {
      const found = await loadOfferDetail(db, id);
      return found === null ? null : shownOn(found, today);
    }),
  );
  return {
    offers: details.filter((detail) => detail?.state === 'published'),
    withdrawn: details.filter((detail) => detail?.state === 'withdrawn'),
    unknownIds: ids.filter((_id, at) => details[at] === null),
  };
}
