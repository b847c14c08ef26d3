import type { Route } from '../../../platform/http/route.ts';
import { askFormRoutes } from './ask-form-routes.ts';
import type { AskParts } from './ask-parts.ts';
import { courseQuestionRoutes } from './course-question-routes.ts';
import { statusRoutes } from './status-routes.ts';

/** Asking: any question, a call, a question about a course, and the sender's page afterwards. */
export function askRoutes(parts: AskParts): Route[] {
  return [...askFormRoutes(parts), ...courseQuestionRoutes(parts), ...statusRoutes(parts)];
}
