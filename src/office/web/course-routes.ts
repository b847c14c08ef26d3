import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../accounts/index.ts';
import {
  changesInWords,
  decideCourse,
  listWaiting,
  openLabelStore,
  problemsInWords,
  type WaitingCourse,
} from '../../catalogue/index.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { officeTexts } from '../texts.ts';
import { COURSES_DONE, WaitingCoursePage, WaitingCoursesPage } from './courses-pages.tsx';
import type { OfficeParts } from './office-parts.ts';
import { WAITING_COURSE_PATTERN, WAITING_COURSES_PATH } from './paths.ts';

const OneInput = z.object({ params: z.object({ waiting: z.string().max(40) }) });
/** More never wait in a network whose office has four hours a week. */
const MOST_WAITING = 500;
const Decision = z.object({
  decision: z.enum(['publish', 'return']),
  version: z.coerce.number().int().positive(),
  reason: z.string().trim().max(2000),
});

/** The moderation queue: what members who are not trusted yet want to change of what their courses mean. */
export function courseRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, sender, geocode } = parts;
  const labels = openLabelStore(db);
  const access = guards.may('moderation.decide');
  const waiting = async (offerId: string): Promise<WaitingCourse | null> =>
    (await listWaiting(db, { limit: MOST_WAITING })).find((course) => course.offerId === offerId) ??
    null;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const coursePage = async (
    request: { language: Language; now: Date },
    course: WaitingCourse,
    { reason, wrong }: { reason: string; wrong: WrongFields },
  ) => {
    const { language, now } = request;
    const changes = changesInWords(course, await labels.get(now), language);
    return WaitingCoursePage({ shell, language, course, changes, reason, wrong });
  };

  return [
    guardedRoute({
      method: 'GET',
      path: WAITING_COURSES_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(COURSES_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const courses = await listWaiting(db, { limit: MOST_WAITING });
        const { done } = input.query;
        return htmlResponse(WaitingCoursesPage({ shell, language, courses, done }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: WAITING_COURSE_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle(request) {
        const { input, language, path } = request;
        const course = await waiting(input.params.waiting);
        return course === null
          ? gone(language, path)
          : htmlResponse(await coursePage(request, course, { reason: '', wrong: {} }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path: WAITING_COURSE_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 60 },
      input: OneInput,
      async handle(request) {
        const { input, form, actor, language, path, now } = request;
        const t = officeTexts(language);
        const course = await waiting(input.params.waiting);
        if (course === null) return gone(language, path);
        const reason = formText(form, 'reason');
        const again = async (wrong: WrongFields, status: number) =>
          htmlResponse(await coursePage(request, course, { reason, wrong }), { status });
        const read = Decision.safeParse({
          decision: formText(form, 'decision'),
          version: formText(form, 'version'),
          reason,
        });
        if (!read.success) return again({ reason: t('office.course.wrongReason') }, 422);
        if (read.data.decision === 'return' && read.data.reason === '')
          return again({ reason: t('office.course.reasonMissing') }, 422);
        const answer = await decideCourse(db, {
          offerId: course.offerId,
          version: read.data.version,
          decision: read.data.decision,
          reason: read.data.reason === '' ? null : read.data.reason,
          actorId: actor.personId,
          now,
          geocode,
          sender,
          courseUrl: `${shell.publicUrl}/mitglieder/${course.memberSlug}/kurse/${course.offerId}`,
        });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind === 'changed_meanwhile')
          return again({ content: t('office.course.meanwhile') }, 409);
        if (answer.kind === 'problems') {
          const problems = problemsInWords(answer.problems, language).join(' ');
          return again({ content: t('office.course.problems', { problems }) }, 422);
        }
        return seeOther(`${localizedPath(language, WAITING_COURSES_PATH)}?done=${answer.kind}`);
      },
    }),
  ];
}
