import { guardedRoute } from '../../../../accounts/index.ts';
import { isLocalDate } from '../../../../platform/clock.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { shiftRun } from '../../../model/shift-run.ts';
import { daysBetween } from '../../../model/weekdays.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, findRun, notThere } from '../find-course.ts';
import { saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, SHIFT_PATTERN } from '../paths.ts';
import { ShiftPage } from './shift-page.tsx';

/** Moving a run: people say its new first day, everything else moves along. */
export function shiftRoutes(parts: CourseWorkspace): Route[] {
  const { shell } = parts;
  const { editing, changing } = courseAccess(parts);
  const load = async (params: { slug: string; offer: string; run: string }) => {
    const found = await findCourse(parts, params);
    const run = found === null ? null : findRun(found.course, params.run);
    return found === null || run === null || run.startsOn === null
      ? null
      : { found, run, startsOn: run.startsOn };
  };
  return [
    guardedRoute({
      ...editing,
      path: SHIFT_PATTERN,
      async handle(request) {
        const loaded = await load(request.input.params);
        if (loaded === null) return notThere(parts, request);
        const { found, run, startsOn } = loaded;
        const keys = newKeys(found.course);
        const { language } = request;
        const view = { shell, language, ...found, run, typed: startsOn, wrong: {}, keys };
        return htmlResponse(ShiftPage(view));
      },
    }),
    guardedRoute({
      ...changing,
      path: SHIFT_PATTERN,
      async handle(request) {
        const { input, form, language } = request;
        const loaded = await load(input.params);
        if (loaded === null) return notThere(parts, request);
        const { found, run, startsOn } = loaded;
        const typed = formText(form, 'startsOn').trim();
        const paths = coursePaths(found.member.slug, found.course.offerId);
        if (!isLocalDate(typed)) {
          const wrong = wrongWords([{ field: 'startsOn', reason: 'day' }], wordsOf(language));
          const view = { shell, language, ...found, run, typed, wrong, keys: readKeys(form) };
          return htmlResponse(ShiftPage(view), { status: 422 });
        }
        const days = daysBetween(startsOn, typed);
        const { document } = found.course;
        const runs = document.runs.map((one) => (one.id === run.id ? shiftRun(one, days) : one));
        const hasDays = run.sessions.length > 0;
        const next = hasDays ? paths.days(run.id) : paths.course;
        const leads = { next, form: paths.shift(run.id) };
        return saveForm(parts, found, { ...document, runs }, request, leads);
      },
    }),
  ];
}
