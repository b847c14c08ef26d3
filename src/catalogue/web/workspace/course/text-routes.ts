import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { listAudiences } from '../../../queries/workspace/list-audiences.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, type FoundCourse, findCourse, notThere } from '../find-course.ts';
import { applyBasics, basicsOf, readBasics } from '../forms/basics.ts';
import { isAutosave, saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, TEXT_PATTERN } from '../paths.ts';
import { pressed, suggestionsFor } from '../suggestions/pressed.ts';
import { TextPage } from './text-page.tsx';

/** Changing what a course is. */
export function textRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { editing, changing } = courseAccess(parts);
  const view = async (found: FoundCourse, now: Date) => {
    const [labels, audiences, all] = await Promise.all([
      parts.labels.get(now),
      listAudiences(db, found.member.id),
      suggestionsFor(parts, found.course),
    ]);
    const suggestions = all.filter(({ part }) => part === 'topics');
    return { shell, ...found, labels, audiences, suggestions };
  };
  return [
    guardedRoute({
      ...editing,
      path: TEXT_PATTERN,
      async handle(request) {
        const { input, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const common = await view(found, now);
        const typed = basicsOf(found.course.document);
        const keys = newKeys(found.course);
        return htmlResponse(TextPage({ ...common, language, typed, wrong: {}, keys }));
      },
    }),
    guardedRoute({
      ...changing,
      path: TEXT_PATTERN,
      async handle(request) {
        const { input, form, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const typed = readBasics(form);
        const applied = applyBasics(found.course.document, typed);
        if (applied.kind === 'document') {
          const paths = coursePaths(found.member.slug, found.course.offerId);
          // A course without a date has its dates as next step.
          const hasRuns = applied.document.runs.length > 0;
          const { document, isPressed } = await pressed(parts, found, applied.document, request);
          const next = hasRuns ? paths.course : paths.newRun;
          const leads = { next: isPressed ? paths.text : next, form: paths.text };
          return saveForm(parts, found, document, request, leads);
        }
        if (isAutosave(form)) return new Response(null, { status: 422 });
        const common = await view(found, now);
        const wrong = wrongWords(applied.wrong, wordsOf(language));
        const page = TextPage({ ...common, language, typed, wrong, keys: readKeys(form) });
        return htmlResponse(page, { status: 422 });
      },
    }),
  ];
}
