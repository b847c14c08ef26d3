import type { Route } from '../../../platform/http/route.ts';
import { memberDoor, officeDoor } from './desk.ts';
import { deskRoutes } from './desk-routes.ts';
import { dutyRoutes } from './duty-routes.ts';
import type { InboxParts } from './inbox-parts.ts';
import { needRoutes } from './need-routes.ts';
import { newEnquiryRoutes } from './new-enquiry-routes.ts';
import { officeDeskRoutes } from './office-desk-routes.ts';

/** The desks of members and of the office. After all other pages below `/buero/anfragen`: their words are no needs. */
export function inboxRoutes(parts: InboxParts): Route[] {
  const member = memberDoor(parts);
  const office = officeDoor(parts);
  return [
    ...deskRoutes(parts),
    ...dutyRoutes(parts),
    ...newEnquiryRoutes(parts, member),
    ...officeDeskRoutes(parts),
    ...newEnquiryRoutes(parts, office),
    ...needRoutes(parts, member),
    ...needRoutes(parts, office),
  ];
}
