export { homeRoutes } from './home-routes.ts';
export { memberOffers } from './member-offers.ts';
export { memberRegion } from './member-region.ts';
export { membershipParts } from './membership-parts.ts';
