import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { randomId } from '../../../../platform/ids.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import type { MemberVenue } from '../../../queries/editing/venues-of-member.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import { applyRun } from '../forms/apply-run.ts';
import { readDays } from '../forms/read-series.ts';
import { NEW_RUN, readRun } from '../forms/run-fields.ts';
import { saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, NEW_RUN_PATTERN } from '../paths.ts';
import { NewRunPage } from './new-run-page.tsx';
import { runView } from './run-view.ts';
import { typedLike } from './typed-like.ts';

const RUN_ID = /^[0-9a-z]{12}$/;

/** Adding a run, with all its days at once. */
export function newRunRoutes(parts: CourseWorkspace): Route[] {
  const { editing, changing } = courseAccess(parts);
  const holidays = parts.network.schoolHolidays.holidays;
  return [
    guardedRoute({
      ...editing,
      path: NEW_RUN_PATTERN,
      async handle(request) {
        const { input, url } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const view = await runView(parts, found, request);
        const { runs } = found.course.document;
        const like = runs.find(({ id }) => id === url.searchParams.get('wie')) ?? runs.at(-1);
        const typed =
          like === undefined
            ? { ...NEW_RUN, venue: onlyVenue(view.venues) }
            : typedLike(like, url.searchParams.get('wie') === like.id);
        const keys = newKeys(found.course);
        return htmlResponse(NewRunPage({ ...view, typed, wrong: {}, keys, runId: randomId() }));
      },
    }),
    guardedRoute({
      ...changing,
      path: NEW_RUN_PATTERN,
      async handle(request) {
        const { input, form, language } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const view = await runView(parts, found, request);
        const typed = readRun(form);
        const sentId = formText(form, 'run');
        const runId = RUN_ID.test(sentId) ? sentId : randomId();
        const { days, wrong: wrongDays } = readDays(typed, holidays);
        const applied = applyRun(found.course.document, { id: runId, days, typed }, view.venues);
        const wrong = [...wrongDays, ...(applied.kind === 'wrong' ? applied.wrong : [])];
        if (typed.startKind === 'fixed' && days.startsOn === null && wrong.length === 0) {
          wrong.push({ field: 'startsOn', reason: 'missing' });
        }
        if (applied.kind === 'wrong' || wrong.length > 0) {
          const words = wordsOf(language);
          const shown = { typed, wrong: wrongWords(wrong, words), keys: readKeys(form), runId };
          return htmlResponse(NewRunPage({ ...view, ...shown }), { status: 422 });
        }
        const paths = coursePaths(found.member.slug, found.course.offerId);
        const isFirst = found.course.published === null;
        const next =
          days.sessions.length > 0
            ? `${paths.days(runId)}?neu=1`
            : isFirst
              ? paths.check
              : paths.course;
        return saveForm(parts, found, applied.document, request, { next, form: paths.newRun });
      },
    }),
  ];
}

/** Who teaches at one place only need not say where. */
const onlyVenue = ([first, ...others]: readonly MemberVenue[]): string =>
  first !== undefined && others.length === 0 ? first.id : '';
