import type { Route } from '../../platform/http/route.ts';
import { answerRoutes } from './answers/answer-routes.ts';
import { appointmentAreaRoutes } from './appointments/appointment-area-routes.ts';
import { askRoutes } from './ask/ask-routes.ts';
import type { ContactParts } from './contact-parts.ts';
import { figureRoutes } from './figures/figure-routes.ts';
import { inboxRoutes } from './inbox/inbox-routes.ts';
import { mailRoutes } from './mail/mail-routes.ts';
import { adviceRoutes } from './services/advice-routes.ts';
import { checkServiceRoutes } from './services/check-service-routes.ts';
import { slipRoutes } from './slips/slip-routes.ts';

/** All routes of the contact point, area by area. */
export function contactRoutes(parts: ContactParts): Route[] {
  return [
    ...answerRoutes(parts),
    ...figureRoutes(parts),
    ...mailRoutes(parts),
    ...askRoutes(parts),
    ...inboxRoutes(parts),
    ...checkServiceRoutes(parts),
    ...slipRoutes(parts),
    ...appointmentAreaRoutes(parts),
    // Its address with a key comes after all others below /beratung.
    ...adviceRoutes(parts),
  ];
}
