import type { Route } from '../../../platform/http/route.ts';
import { changeSealRoutes } from './change-seal-routes.ts';
import { checkSealRoutes } from './check-seal-routes.ts';
import { listSealsRoutes } from './list-seals-routes.ts';
import { newSealRoutes } from './new-seal-routes.ts';
import type { SealParts } from './seal-parts.ts';

/** Seals of a member in its workspace, and checking them in the office. */
export function sealRoutes(parts: SealParts): Route[] {
  return [
    ...listSealsRoutes(parts),
    // Before the single seals: "neu" is none.
    ...newSealRoutes(parts),
    ...changeSealRoutes(parts),
    ...checkSealRoutes(parts),
  ];
}
