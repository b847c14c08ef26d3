import { can, guardedRoute } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { COMPLETENESS_KEYS } from '../../../model/completeness/completeness.ts';
import { goneLinks } from '../../../queries/links/gone-links.ts';
import {
  COURSE_FILTERS,
  type CourseFilter,
  listCourses,
} from '../../../use-cases/editing/list-courses.ts';
import { openCourse } from '../../../use-cases/editing/open-course.ts';
import { countOpenTwins } from '../../../use-cases/twins/list-twins.ts';
import { courseAccess } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { COURSES_PATTERN } from '../paths.ts';
import { isLeftOutReason, LIST_DONE, type ListDone } from './list-notice.tsx';
import { COURSES_PER_PAGE, CourseListPage } from './list-page.tsx';

/** Courses named in a notice; the others are counted only. */
const MOST_NAMED = 10;

/** The list of a member's courses. */
export function listRoute(parts: CourseWorkspace): Route {
  const { db, shell, network } = parts;
  const { viewing, load } = courseAccess(parts);
  return guardedRoute({
    ...viewing,
    path: COURSES_PATTERN,
    async handle({ input, url, actor, resource, language, now }) {
      const member = await load(input.params.slug);
      const query = url.searchParams;
      const filter = filterOf(query.get('filter'));
      const searched = (query.get('q') ?? '').trim().slice(0, 100);
      const page = Math.min(1000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
      const gap = COMPLETENESS_KEYS.find((key) => key === query.get('fehlt')) ?? null;
      const list = await listCourses(db, {
        memberId: member.id,
        filter,
        words: searched,
        gap,
        page,
        perPage: COURSES_PER_PAGE,
        days: network.settings.thresholds,
        now,
      });
      const mayEdit = can(actor, 'course.edit', resource);
      const done = await doneOf(parts, member.id, query);
      const today = localDate(now);
      const gone = await goneLinks(db, { memberId: member.id });
      const view = {
        shell,
        language,
        member,
        list,
        filter,
        searched,
        gap,
        page,
        mayEdit,
        today,
        done,
        gone,
        openTwins: await countOpenTwins(db, member.id),
      };
      return htmlResponse(CourseListPage(view));
    },
  });
}

const filterOf = (text: string | null): CourseFilter =>
  COURSE_FILTERS.find((filter) => filter === text) ?? 'all';

/** What the address says has just been done; nobody is told about courses of others. */
async function doneOf(
  { db }: CourseWorkspace,
  memberId: string,
  query: URLSearchParams,
): Promise<ListDone | null> {
  const kind = LIST_DONE.find((done) => done === query.get('done'));
  if (kind === undefined) return null;
  const leftOut: ListDone['leftOut'][number][] = [];
  for (const entry of query.getAll('left').slice(0, MOST_NAMED)) {
    const [reason = '', offerId = ''] = entry.split('.');
    if (!isLeftOutReason(reason)) continue;
    const course = await openCourse(db, { memberId, offerId });
    if (course !== null) leftOut.push({ title: course.document.title, reason });
  }
  const count = Math.min(1000, Math.max(0, Math.trunc(Number(query.get('count'))) || 0));
  return { kind, count, leftOut };
}
