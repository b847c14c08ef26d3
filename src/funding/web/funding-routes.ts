import type { Route } from '../../platform/http/route.ts';
import { type CheckParts, checkRoutes } from './check/check-routes.ts';
import { employersRoute } from './employers/employers-routes.ts';
import { programmeRoutes } from './programmes/programme-routes.ts';
import { waysRoutes } from './ways/ways-routes.ts';

/** All public pages about funding. */
export function fundingRoutes(parts: CheckParts): Route[] {
  return [
    ...checkRoutes(parts),
    ...waysRoutes(parts),
    employersRoute(parts),
    ...programmeRoutes(parts),
  ];
}
