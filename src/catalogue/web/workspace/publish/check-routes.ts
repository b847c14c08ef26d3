import { guardedRoute } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { completeness } from '../../../model/completeness/completeness.ts';
import { hints } from '../../../model/course-hints.ts';
import { findProblems } from '../../../use-cases/editing/find-problems.ts';
import { publishCourse } from '../../../use-cases/editing/publish-course.ts';
import { courseAccess, type FoundCourse, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { CHECK_PATTERN, coursePaths } from '../paths.ts';
import { CheckPage } from './check-page.tsx';

/** Looking a course over, and putting it online. */
export function checkRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell, geocode } = parts;
  const { editing, changing } = courseAccess(parts);
  const view = async ({ member, course }: FoundCourse, now: Date) => {
    const today = localDate(now);
    return {
      shell,
      member,
      course,
      problems: await findProblems(db, course, now),
      hints: hints(course.document, today),
      completeness: completeness(course.document, today),
    };
  };
  return [
    guardedRoute({
      ...editing,
      path: CHECK_PATTERN,
      async handle(request) {
        const { input, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        return htmlResponse(CheckPage({ ...(await view(found, now)), language, isChanged: false }));
      },
    }),
    guardedRoute({
      ...changing,
      path: CHECK_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { member, course } = found;
        const answer = await publishCourse(db, {
          memberId: member.id,
          offerId: course.offerId,
          version: Number(formText(form, 'version')) || 0,
          geocode,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return notThere(parts, request);
        if (answer.kind === 'published' || answer.kind === 'waiting') {
          const path = coursePaths(member.slug, course.offerId).course;
          return seeOther(`${localizedPath(language, path)}?done=${answer.kind}`);
        }
        const isChanged = answer.kind === 'changed_meanwhile';
        const page = CheckPage({ ...(await view(found, now)), language, isChanged });
        return htmlResponse(page, { status: isChanged ? 409 : 422 });
      },
    }),
  ];
}
