import type { Route } from '../../../platform/http/route.ts';
import { admissionRoutes } from './admission-routes.ts';
import { applyRoutes } from './apply-routes.ts';
import { leaveRoutes } from './leave-routes.ts';
import type { MembershipParts } from './membership-parts.ts';
import { membershipRoutes } from './membership-routes.ts';
import { termsRoutes } from './terms-routes.ts';

/** From the application to the end of a membership. */
export function allMembershipRoutes(parts: MembershipParts): Route[] {
  return [
    ...applyRoutes(parts),
    ...admissionRoutes(parts),
    ...membershipRoutes(parts),
    ...leaveRoutes(parts),
    ...termsRoutes(parts),
  ];
}
