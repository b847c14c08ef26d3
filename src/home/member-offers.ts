import type { Kysely } from 'kysely';
import {
  type CatalogueIndex,
  type CatalogueTables,
  cardFunding,
  catalogueReader,
  findOffers,
  OfferQuerySchema,
  offerCardView,
  runsAtVenue,
  wordsOf,
} from '../catalogue/index.ts';
import { NO_FUNDING, type RuleBook } from '../funding/index.ts';
import type { MemberOffers } from '../members/index.ts';
import { localDate } from '../platform/clock.ts';

/** What the pages of members show of the catalogue: the catalogue knows the members and not the reverse, so it is joined here. */
export function memberOffers(parts: {
  db: Kysely<CatalogueTables>;
  index: CatalogueIndex;
  funding?: RuleBook;
}): MemberOffers {
  const { index, funding: book = NO_FUNDING } = parts;
  return {
    counts(now) {
      if (!index.isReady) return new Map();
      const query = OfferQuerySchema.parse({ size: '1' });
      const { facets } = index.search({ query, centre: null, today: localDate(now) });
      return new Map(facets.provider.map(({ value, count }) => [value, count]));
    },
    runsAt: (placeId) => runsAtVenue(parts.db, placeId),
    async next({ slug, language, now, limit }) {
      if (!index.isReady) return { total: 0, cards: [] };
      const today = localDate(now);
      const query = OfferQuerySchema.parse({ provider: slug, sort: 'start', size: String(limit) });
      const found = await findOffers(catalogueReader(parts), { query, centre: null, today });
      const words = wordsOf(language);
      const funding = cardFunding(book, today);
      return {
        total: found.answer.total,
        cards: found.offers.map((offer) => offerCardView(offer, today, words, { funding })),
      };
    },
  };
}
