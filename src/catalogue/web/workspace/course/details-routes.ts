import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import { applyDetails, detailsOf, readDetails } from '../forms/details.ts';
import { isAutosave, saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, DETAILS_PATTERN } from '../paths.ts';
import { pressed, suggestionsFor } from '../suggestions/pressed.ts';
import { DetailsPage } from './details-page.tsx';

/** All further facts of a course. */
export function detailsRoutes(parts: CourseWorkspace): Route[] {
  const { shell } = parts;
  const { editing, changing } = courseAccess(parts);
  return [
    guardedRoute({
      ...editing,
      path: DETAILS_PATTERN,
      async handle(request) {
        const { input, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const labels = await parts.labels.get(now);
        const typed = detailsOf(found.course.document);
        const keys = newKeys(found.course);
        const suggestions = await suggestionsFor(parts, found.course);
        return htmlResponse(
          DetailsPage({ shell, language, ...found, labels, typed, wrong: {}, keys, suggestions }),
        );
      },
    }),
    guardedRoute({
      ...changing,
      path: DETAILS_PATTERN,
      async handle(request) {
        const { input, form, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const typed = readDetails(form);
        const applied = applyDetails(found.course.document, typed);
        if (applied.kind === 'document') {
          const paths = coursePaths(found.member.slug, found.course.offerId);
          const { document, isPressed } = await pressed(parts, found, applied.document, request);
          const leads = { next: isPressed ? paths.details : paths.course, form: paths.details };
          return saveForm(parts, found, document, request, leads);
        }
        if (isAutosave(form)) return new Response(null, { status: 422 });
        const labels = await parts.labels.get(now);
        const wrong = wrongWords(applied.wrong, wordsOf(language));
        const suggestions = await suggestionsFor(parts, found.course);
        const keys = readKeys(form);
        const view = { shell, language, ...found, labels, typed, wrong, keys, suggestions };
        return htmlResponse(DetailsPage(view), { status: 422 });
      },
    }),
  ];
}
