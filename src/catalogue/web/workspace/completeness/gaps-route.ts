import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { surveyGaps } from '../../../use-cases/completeness/survey-gaps.ts';
import { courseAccess } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { GAPS_PATTERN } from '../paths.ts';
import { GapsPage } from './gaps-page.tsx';

/** What is open in how many courses of a member. */
export function gapsRoute(parts: CourseWorkspace): Route {
  const { db, shell } = parts;
  const { viewing, load } = courseAccess(parts);
  return guardedRoute({
    ...viewing,
    path: GAPS_PATTERN,
    async handle({ input, language, now }) {
      const member = await load(input.params.slug);
      const gaps = await surveyGaps(db, { memberId: member.id, now });
      return htmlResponse(GapsPage({ shell, language, member, gaps }));
    },
  });
}
