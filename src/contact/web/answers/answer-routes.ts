import type { Route } from '../../../platform/http/route.ts';
import type { AnswerParts } from './answer-parts.ts';
import { deskRoutes } from './desk-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { publicAnswerRoutes } from './public-routes.ts';
import { reviewRoutes } from './review-routes.ts';

/** Everything about answers: for everybody, for those who write them, for those who release them. */
export function answerRoutes(parts: AnswerParts): Route[] {
  return [
    ...publicAnswerRoutes(parts),
    ...deskRoutes(parts),
    ...draftRoutes(parts),
    ...reviewRoutes(parts),
  ];
}
