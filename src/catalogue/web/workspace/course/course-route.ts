import { can, guardedRoute } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { goneLinks } from '../../../queries/links/gone-links.ts';
import { courseAccess, type FoundCourse, findCourse, notThere } from '../find-course.ts';
import type { TriedLive } from '../live/live-form.ts';
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
      const found = await findCourse(parts, request.input.params);
      if (found === null) return notThere(parts, request);
      const mayEdit = can(request.actor, 'course.edit', request.resource);
      return courseOverview(parts, found, { ...request, mayEdit });
    },
  });
}

/** The page of a course; with `tried` one of its small forms as it was sent, and what is wrong with it. */
export async function courseOverview(
  parts: CourseWorkspace,
  found: FoundCourse,
  request: {
    readonly url: URL;
    readonly language: Language;
    readonly now: Date;
    readonly mayEdit: boolean;
  },
  again?: { readonly tried: TriedLive; readonly status: number },
): Promise<Response> {
  const { url, language, now, mayEdit } = request;
  const said = url.searchParams.get('done');
  const page = CourseOverviewPage({
    shell: parts.shell,
    language,
    ...found,
    gone: await goneLinks(parts.db, {
      memberId: found.member.id,
      offerId: found.course.offerId,
    }),
    labels: await parts.labels.get(now),
    mayEdit,
    today: localDate(now),
    done: COURSE_DONE.find((done) => done === said),
    tried: again?.tried ?? null,
  });
  return htmlResponse(page, { status: again?.status ?? 200 });
}
