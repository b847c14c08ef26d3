import { guardedRoute, type WrongFields } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { changeLive } from '../../../use-cases/editing/change-live.ts';
import { wordsOf } from '../../words/words.ts';
import { courseOverview } from '../course/course-route.ts';
import { courseAccess, findCourse, findRun, notThere } from '../find-course.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, LIVE_PATTERN } from '../paths.ts';
import { problemsInWords } from '../words/problems-in-words.ts';
import { LIVE_ACTS, type LiveAct, liveChange, readLive } from './live-form.ts';

/** Dates or price of a published run, online at once for everybody: facts of the day wait for nobody. */
export function liveRoute(parts: CourseWorkspace): Route {
  return guardedRoute({
    ...courseAccess(parts).changing,
    path: LIVE_PATTERN,
    async handle(request) {
      const { input, form, actor, language, now } = request;
      const found = await findCourse(parts, input.params);
      const run = found === null ? null : findRun(found.course, input.params.run);
      const act = LIVE_ACTS.find((one) => one === formText(form, 'act'));
      if (found === null || run === null || act === undefined) return notThere(parts, request);
      const { member, course } = found;
      const words = wordsOf(language);
      const typed = readLive(form);
      const again = (wrong: WrongFields, status: number) => {
        const tried = { runId: run.id, act, typed, wrong: onPage(wrong, run.id) };
        return courseOverview(parts, found, { ...request, mayEdit: true }, { tried, status });
      };
      const read = liveChange(run, act, typed);
      if ('wrong' in read) return again(wrongWords(read.wrong, words), 422);
      const answer = await changeLive(parts.db, {
        memberId: member.id,
        offerId: course.offerId,
        runId: run.id,
        change: read.change,
        baseVersion: Number(formText(form, 'version')) || 0,
        actorId: actor.personId,
        now,
      });
      if (answer.kind === 'missing') return notThere(parts, request);
      const first = FIRST_FIELDS[act];
      if (answer.kind === 'conflict')
        return again({ [first]: words.t('editor.live.meanwhile') }, 409);
      if (answer.kind === 'problems')
        return again({ [first]: problemsInWords(answer.problems, language).join(' ') }, 422);
      const path = localizedPath(language, coursePaths(member.slug, course.offerId).course);
      const isSame = answer.version === course.version;
      return seeOther(`${path}?done=${isSame ? 'none' : act}`);
    },
  });
}

const FIRST_FIELDS: Readonly<Record<LiveAct, string>> = { dates: 'startsOn', price: 'price' };

const onPage = (wrong: WrongFields, runId: string): WrongFields =>
  Object.fromEntries(Object.entries(wrong).map(([field, said]) => [`${field}-${runId}`, said]));
