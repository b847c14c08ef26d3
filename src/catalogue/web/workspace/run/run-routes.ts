import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, findRun, notThere } from '../find-course.ts';
import { applyRun } from '../forms/apply-run.ts';
import { readDays } from '../forms/read-series.ts';
import { readRun, typedOf } from '../forms/run-fields.ts';
import { isAutosave, saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, RUN_PATTERN } from '../paths.ts';
import { RunPage } from './run-page.tsx';
import { runView } from './run-view.ts';

/** Changing place, price, seats and what else a run has; its days where it has none of its own yet. */
export function runRoutes(parts: CourseWorkspace): Route[] {
  const { editing, changing } = courseAccess(parts);
  const load = async (params: { slug: string; offer: string; run: string }) => {
    const found = await findCourse(parts, params);
    const run = found === null ? null : findRun(found.course, params.run);
    return found === null || run === null ? null : { found, run };
  };
  return [
    guardedRoute({
      ...editing,
      path: RUN_PATTERN,
      async handle(request) {
        const loaded = await load(request.input.params);
        if (loaded === null) return notThere(parts, request);
        const { found, run } = loaded;
        const view = await runView(parts, found, request);
        const keys = newKeys(found.course);
        return htmlResponse(RunPage({ ...view, run, typed: typedOf(run), wrong: {}, keys }));
      },
    }),
    guardedRoute({
      ...changing,
      path: RUN_PATTERN,
      async handle(request) {
        const { input, form, language } = request;
        const loaded = await load(input.params);
        if (loaded === null) return notThere(parts, request);
        const { found, run } = loaded;
        const view = await runView(parts, found, request);
        const typed = readRun(form);
        const read =
          run.sessions.length > 0
            ? { days: run, wrong: [] }
            : readDays(typed, parts.network.schoolHolidays.holidays);
        const { startsOn, endsOn, sessions } = read.days;
        const days = { startsOn, endsOn, sessions };
        const applied = applyRun(found.course.document, { id: run.id, days, typed }, view.venues);
        const wrong = [...read.wrong, ...(applied.kind === 'wrong' ? applied.wrong : [])];
        if (applied.kind === 'wrong' || wrong.length > 0) {
          if (isAutosave(form)) return new Response(null, { status: 422 });
          const words = wordsOf(language);
          const shown = { run, typed, wrong: wrongWords(wrong, words), keys: readKeys(form) };
          return htmlResponse(RunPage({ ...view, ...shown }), { status: 422 });
        }
        const paths = coursePaths(found.member.slug, found.course.offerId);
        const leads = { next: paths.course, form: paths.run(run.id) };
        return saveForm(parts, found, applied.document, request, leads);
      },
    }),
  ];
}
