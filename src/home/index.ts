export { homeRoutes } from './home-routes.ts';
export { memberOffers } from './member-offers.ts';
