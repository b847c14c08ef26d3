export { careForLinks, linkTasks } from './jobs/check-links.ts';
export { deliveryTasks } from './jobs/delivery-tasks.ts';
export { queueFindTwins, twinTasks } from './jobs/find-twins.ts';
export { pullTasks } from './jobs/pull-sources.ts';
export { type OfferQuery, OfferQuerySchema } from './model/offer-query.ts';
export { CATALOGUE_PROCESSINGS } from './privacy/register.ts';
export { forgetCopies, holdDeliveries } from './queries/forget-copies.ts';
export { type LabelStore, openLabelStore } from './queries/label-store.ts';
export { loadMissedSearches } from './queries/missed-searches.ts';
export type { OfferDetail } from './queries/offer-detail.ts';
export { offerTitles } from './queries/offer-titles.ts';
export { pruneChangeLog } from './queries/prune-change-log.ts';
export { pruneMissedSearches } from './queries/prune-missed-searches.ts';
export { publishedOffer } from './queries/published-offer.ts';
export { runsAtVenue } from './queries/runs-at-venue.ts';
export {
  baseInWorker,
  type CatalogueIndex,
  type IndexFigures,
  openCatalogueIndex,
  verifyIndex,
} from './search/index.ts';
export type { CatalogueTables } from './tables.ts';
export type { Geocode } from './use-cases/editing/answers.ts';
export { careForCourses } from './use-cases/editing/care-for-courses.ts';
export { decideCourse } from './use-cases/editing/decide-course.ts';
export { listWaiting, type WaitingCourse } from './use-cases/editing/list-waiting.ts';
export { writeExport } from './use-cases/export/write-export.ts';
export { exportCourses, exportDeliveries } from './use-cases/export-member.ts';
export { type FoundOffer, findOffers } from './use-cases/find-offers.ts';
export { forgetLeftMembers } from './use-cases/forget-left-members.ts';
export { careForFreshness } from './use-cases/freshness/care-for-freshness.ts';
export { importDelivery } from './use-cases/import-delivery.ts';
export { careForDeliveries } from './use-cases/intake/care-for-deliveries.ts';
export {
  type MissedSearches,
  openMissedSearches,
} from './use-cases/missed/open-missed-searches.ts';
export { catalogueReader } from './use-cases/open-reader.ts';
export { positionVenues } from './use-cases/position-venues.ts';
export type { DeliveryReport } from './use-cases/publish-delivery.ts';
export { GeneratedCatalogueError, seedBench } from './use-cases/seed-bench.ts';
export { ensureDemo, type SeededDemo, seedDemo } from './use-cases/seed-demo.ts';
export { careForSources } from './use-cases/sources/care-for-sources.ts';
export { queueDuePulls } from './use-cases/sources/queue-due-pulls.ts';
export { type TopicCount, topicCounts } from './use-cases/topic-counts.ts';
export { decideTwinsForBoth } from './use-cases/twins/decide-twins.ts';
export { listTwinsAcross, type TwinPairView } from './use-cases/twins/list-twins.ts';
export { leavingOffers } from './use-cases/withdraw-offers-of-member.ts';
export { type OffersAnswer, offersAnswer } from './web/api/offers-answer.ts';
export { apiErrorResponse, problemResponse } from './web/api/problem.ts';
export type { AdviceServiceJson } from './web/api/schemas/advice-schema.ts';
export { exportCalendar } from './web/calendar/export-calendar.ts';
export { offerPath, readOfferAddress } from './web/courses/course-links.ts';
export { type PlaceLink, placeLinks } from './web/courses/place-map.tsx';
export { confirmRoutes } from './web/freshness/confirm-routes.ts';
export { offerCardView } from './web/offer-card-view.ts';
export { pushRoutes } from './web/push/push-routes.ts';
export { catalogueRoutes } from './web/routes.ts';
export { sourceRoutes } from './web/sources/source-routes.ts';
export { upcomingOffers } from './web/upcoming-offers.ts';
export type { WebAdvice } from './web/web-parts.ts';
export { cardFunding } from './web/words/card-funding.ts';
export { wordsOf } from './web/words/words.ts';
export { TwinCards } from './web/workspace/twins/twin-cards.tsx';
export { reasonsInWords } from './web/workspace/twins/twin-words.ts';
export { type ChangeInWords, changesInWords } from './web/workspace/words/changes-in-words.ts';
export { problemsInWords } from './web/workspace/words/problems-in-words.ts';
export {
  courseWorkspaceEntries,
  courseWorkspaceRoutes,
} from './web/workspace/workspace-routes.ts';
