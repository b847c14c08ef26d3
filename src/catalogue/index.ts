export { type OfferQuery, OfferQuerySchema } from './model/offer-query.ts';
export { loadMissedSearches } from './queries/missed-searches.ts';
export { pruneChangeLog } from './queries/prune-change-log.ts';
export { pruneMissedSearches } from './queries/prune-missed-searches.ts';
export {
  baseInWorker,
  type CatalogueIndex,
  type IndexFigures,
  openCatalogueIndex,
  verifyIndex,
} from './search/index.ts';
export type { CatalogueTables } from './tables.ts';
export { type FoundOffer, findOffers } from './use-cases/find-offers.ts';
export { importDelivery } from './use-cases/import-delivery.ts';
export {
  type MissedSearches,
  openMissedSearches,
} from './use-cases/missed/open-missed-searches.ts';
export { catalogueReader } from './use-cases/open-reader.ts';
export { positionVenues } from './use-cases/position-venues.ts';
export type { DeliveryReport } from './use-cases/publish-delivery.ts';
export { GeneratedCatalogueError, seedBench } from './use-cases/seed-bench.ts';
export { ensureDemo, type SeededDemo, seedDemo } from './use-cases/seed-demo.ts';
export { type TopicCount, topicCounts } from './use-cases/topic-counts.ts';
export { type OffersAnswer, offersAnswer } from './web/api/offers-answer.ts';
export { apiErrorResponse } from './web/api/problem.ts';
export { type PlaceLink, placeLinks } from './web/courses/place-map.tsx';
export { offerCardView } from './web/offer-card-view.ts';
export { catalogueRoutes } from './web/routes.ts';
export { upcomingOffers } from './web/upcoming-offers.ts';
export { wordsOf } from './web/words/words.ts';
