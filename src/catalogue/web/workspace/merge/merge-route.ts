import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { CourseDocument } from '../../../model/course-document.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import { saveForm } from '../forms/save-form.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, MERGE_PATTERN } from '../paths.ts';
import { PlacesSchema, withTheirs } from './apply-choices.ts';
import { choiceName } from './merge-page.tsx';

/** Two descriptions of 50 kB and two thousand days, as JSON in a form. */
const MOST_BYTES = 4_000_000;

/** Saves what was chosen; if somebody was quicker again, both are shown again. */
export function mergeRoute(parts: CourseWorkspace): Route {
  return guardedRoute({
    ...courseAccess(parts).changing,
    path: MERGE_PATTERN,
    mostBytes: MOST_BYTES,
    async handle(request) {
      const { input, form, language } = request;
      const found = await findCourse(parts, input.params);
      if (found === null) return notThere(parts, request);
      const paths = coursePaths(found.member.slug, found.course.offerId);
      const mine = CourseDocument.safeParse(jsonOf(formText(form, 'mine')));
      const places = PlacesSchema.safeParse(jsonOf(formText(form, 'places')));
      if (!mine.success || !places.success) {
        return seeOther(`${localizedPath(language, paths.course)}?done=none`);
      }
      const chosen = places.data.filter(
        (_place, number) => formText(form, choiceName(number)) === 'theirs',
      );
      const document = withTheirs(mine.data, found.course.document, chosen);
      const next = formText(form, 'next');
      const isOurs = next.startsWith(`${paths.course}/`) && /^[\w/-]+$/.test(next);
      const leads = { next: isOurs ? next : paths.course, form: paths.merge };
      return saveForm(parts, found, document, request, leads);
    },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
