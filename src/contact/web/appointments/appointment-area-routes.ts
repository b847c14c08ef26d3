import type { Route } from '../../../platform/http/route.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { appointmentRoutes } from './appointment-routes.ts';
import { bookRoutes } from './book-routes.ts';
import { presenceActRoutes } from './presence-act-routes.ts';
import { presenceFeedRoutes } from './presence-feed-routes.ts';
import { presenceRoutes } from './presence-routes.ts';
import { sharesRoutes } from './shares-routes.ts';
import { slotsRoutes } from './slots-routes.ts';
import { waitingRoutes } from './waiting-routes.ts';

/** Appointments for everybody, presence hours for partners, shares for both and the office. */
export function appointmentAreaRoutes(parts: AppointmentParts): Route[] {
  return [
    ...slotsRoutes(parts),
    ...bookRoutes(parts),
    ...appointmentRoutes(parts),
    ...waitingRoutes(parts),
    ...presenceRoutes(parts),
    ...sharesRoutes(parts),
    ...presenceFeedRoutes(parts),
    ...presenceActRoutes(parts),
  ];
}
