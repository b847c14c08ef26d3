import type { Route } from '../../../platform/http/route.ts';
import { feedbackRoutes } from './feedback-routes.ts';
import { intakeRoute } from './intake-route.ts';
import type { MailParts } from './mail-parts.ts';
import { mailsRoutes } from './mails-routes.ts';
import { votesRoutes } from './votes-routes.ts';

/** Mail that comes in, and whether it helped. Before the desks: their pages of single enquiries lie below the same address. */
export function mailRoutes(parts: MailParts): Route[] {
  return [
    intakeRoute(parts),
    ...feedbackRoutes(parts),
    ...mailsRoutes(parts),
    ...votesRoutes(parts),
  ];
}
