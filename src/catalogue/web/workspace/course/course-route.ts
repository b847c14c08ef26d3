import { can, guardedRoute } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { COURSE_PATTERN } from '../paths.ts';
import { COURSE_DONE } from './course-notices.tsx';
import { CourseOverviewPage } from './course-page.tsx';

/** One course of a member. */
export function courseOverviewRoute(parts: CourseWorkspace): Route {
  return guardedRoute({
    ...courseAccess(parts).viewing,
    path: COURSE_PATTERN,
    async handle(request) {
      const { input, url, actor, resource, language, now } = request;
      const found = await findCourse(parts, input.params);
      if (found === null) return notThere(parts, request);
      const said = url.searchParams.get('done');
      return htmlResponse(
        CourseOverviewPage({
          shell: parts.shell,
          language,
          ...found,
          labels: await parts.labels.get(now),
          mayEdit: can(actor, 'course.edit', resource),
          today: localDate(now),
          done: COURSE_DONE.find((done) => done === said),
        }),
      );
    },
  });
}
