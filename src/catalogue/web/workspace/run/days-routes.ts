import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { leftOutDays } from '../../../model/series-of-sessions.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { courseAccess, type FoundCourse, findCourse, findRun, notThere } from '../find-course.ts';
import { isAutosave, saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import {
  applySessions,
  EMPTY_SESSION,
  readSessions,
  type SessionTyped,
  sessionTyped,
} from '../forms/sessions.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, DAYS_PATTERN } from '../paths.ts';
import { closedWords } from './closed-words.ts';
import { DaysPage } from './days-page.tsx';

/** The single days of a run. */
export function daysRoutes(parts: CourseWorkspace): Route[] {
  const { shell } = parts;
  const { editing, changing } = courseAccess(parts);
  const closedOf = (run: CourseRunDocument, words: Words) =>
    leftOutDays(run.sessions, parts.network.schoolHolidays.holidays).map(
      ({ heldOn, closed }) => [heldOn, closedWords(closed, words)] as const,
    );
  const load = async (params: { slug: string; offer: string; run: string }) => {
    const found = await findCourse(parts, params);
    const run = found === null ? null : findRun(found.course, params.run);
    return found === null || run === null ? null : { ...found, run };
  };
  return [
    guardedRoute({
      ...editing,
      path: DAYS_PATTERN,
      async handle(request) {
        const { input, language, url } = request;
        const found = await load(input.params);
        if (found === null) return notThere(parts, request);
        const closed = closedOf(found.run, wordsOf(language));
        const page = DaysPage({
          shell,
          language,
          ...found,
          lines: linesOf(found.run, closed),
          closedDays: new Map(closed),
          keys: newKeys(found.course),
          wrong: {},
          isNew: url.searchParams.get('neu') === '1',
        });
        return htmlResponse(page);
      },
    }),
    guardedRoute({
      ...changing,
      path: DAYS_PATTERN,
      async handle(request) {
        const { input, form, language } = request;
        const found = await load(input.params);
        if (found === null) return notThere(parts, request);
        const words = wordsOf(language);
        const lines = readSessions(form);
        const applied = applySessions(found.course.document, found.run.id, lines);
        const wantsLine = formText(form, 'act') === 'line' && !isAutosave(form);
        if (applied.kind === 'document' && !wantsLine) {
          return saveForm(parts, found, applied.document, request, leadsOf(found));
        }
        if (isAutosave(form)) return new Response(null, { status: 422 });
        const page = DaysPage({
          shell,
          language,
          ...found,
          lines: wantsLine ? [...lines, EMPTY_SESSION] : lines,
          closedDays: new Map(closedOf(found.run, words)),
          keys: readKeys(form),
          wrong: applied.kind === 'wrong' ? wrongWords(applied.wrong, words) : {},
          isNew: false,
        });
        return htmlResponse(page, { status: applied.kind === 'wrong' ? 422 : 200 });
      },
    }),
  ];
}

/** The meetings and, unticked, the days that were left out between them; at the end room for one more. */
function linesOf(
  run: CourseRunDocument,
  closed: readonly (readonly [string, string])[],
): readonly SessionTyped[] {
  const [first] = run.sessions;
  const hours = { from: first?.startsAt ?? '', to: first?.endsAt ?? '' };
  const left = closed.map(([heldOn]) => ({ ...EMPTY_SESSION, ...hours, isKept: false, heldOn }));
  const held = run.sessions.map(sessionTyped);
  const inOrder = [...held, ...left].sort((a, b) => a.heldOn.localeCompare(b.heldOn));
  return inOrder.length > 0 ? inOrder : [EMPTY_SESSION];
}

function leadsOf({ member, course, run }: FoundCourse & { run: CourseRunDocument }) {
  const paths = coursePaths(member.slug, course.offerId);
  const isFirst = course.published === null;
  return { next: isFirst ? paths.check : paths.course, form: paths.days(run.id) };
}
