import type { Route } from '../../platform/http/route.ts';
import { accountRoutes } from './account-routes.ts';
import { addressChangeRoutes } from './address-change-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { inviteRoutes } from './invite-routes.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { revokeRoutes } from './revoke-routes.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/** Where signed-in people begin, their own account, the people of a member, and the way in by an invitation. */
export function workspaceRoutes(parts: WorkspaceParts): Route[] {
  return [
    ...homeRoutes(parts),
    ...accountRoutes(parts),
    ...addressChangeRoutes(parts),
    ...peopleRoutes(parts),
    // Before the mandates: "einladen" is no mandate.
    ...inviteRoutes(parts),
    ...mandateRoutes(parts),
    ...revokeRoutes(parts),
    ...invitationRoutes(parts),
  ];
}
