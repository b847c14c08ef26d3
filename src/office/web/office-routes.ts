import type { Route } from '../../platform/http/route.ts';
import { auditRoutes } from './audit-routes.ts';
import { courseRoutes } from './course-routes.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { fundingOfficeRoutes } from './funding/funding-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { mondayRoutes } from './monday-routes.ts';
import { newMemberRoutes } from './new-member-routes.ts';
import type { OfficeParts } from './office-parts.ts';
import { peopleRoutes } from './people-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { takeoverRoutes } from './takeover-routes.ts';
import { twinRoutes } from './twin-routes.ts';

/** All pages of the office but those of single domains (applications, seals). */
export function officeRoutes(parts: OfficeParts): Route[] {
  return [
    ...mondayRoutes(parts),
    ...newMemberRoutes(parts),
    ...memberRoutes(parts),
    ...courseRoutes(parts),
    ...twinRoutes(parts),
    ...takeoverRoutes(parts),
    ...deliveryRoutes(parts),
    ...letterRoutes(parts),
    ...peopleRoutes(parts),
    ...invitationRoutes(parts),
    ...factorRoutes(parts),
    ...fundingOfficeRoutes(parts),
    ...settingsRoutes(parts),
    ...auditRoutes(parts),
  ];
}
