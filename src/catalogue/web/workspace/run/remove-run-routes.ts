import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { courseAccess, findCourse, findRun, notThere } from '../find-course.ts';
import { saveForm } from '../forms/save-form.ts';
import { newKeys } from '../forms/save-keys.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, REMOVE_RUN_PATTERN } from '../paths.ts';
import { RemoveRunPage } from './remove-run-page.tsx';

/** Taking a run out of a course; like every change it goes online when the course is published. */
export function removeRunRoutes(parts: CourseWorkspace): Route[] {
  const { shell } = parts;
  const { editing, changing } = courseAccess(parts);
  return [
    guardedRoute({
      ...editing,
      path: REMOVE_RUN_PATTERN,
      async handle(request) {
        const { input, language } = request;
        const found = await findCourse(parts, input.params);
        const run = found === null ? null : findRun(found.course, input.params.run);
        if (found === null || run === null) return notThere(parts, request);
        const keys = newKeys(found.course);
        return htmlResponse(RemoveRunPage({ shell, language, ...found, run, keys }));
      },
    }),
    guardedRoute({
      ...changing,
      path: REMOVE_RUN_PATTERN,
      async handle(request) {
        const { input } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { document, offerId } = found.course;
        const paths = coursePaths(found.member.slug, offerId);
        const runs = document.runs.filter(({ id }) => id !== input.params.run);
        const leads = { next: paths.course, form: paths.removeRun(input.params.run) };
        return saveForm(parts, found, { ...document, runs }, request, leads);
      },
    }),
  ];
}
