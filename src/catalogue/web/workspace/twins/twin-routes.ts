import { can, guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { listTwins, PAIR_VIEWS } from '../../../use-cases/twins/list-twins.ts';
import { courseAccess } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { TWINS_PATTERN } from '../paths.ts';
import { decideRoute } from './decide-route.ts';
import { speaksFor } from './speaks-for.ts';
import { PAIRS_PER_PAGE, TWINS_DONE, TwinsPage } from './twins-page.tsx';

/** Courses of a member that look like one, and what people decide about them. */
export function twinRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { viewing, load } = courseAccess(parts);
  return [
    guardedRoute({
      ...viewing,
      path: TWINS_PATTERN,
      async handle({ input, url, actor, resource, language, now }) {
        const member = await load(input.params.slug);
        const query = url.searchParams;
        const view = PAIR_VIEWS.find((one) => one === query.get('zeigen')) ?? 'open';
        const page = Math.min(1000, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
        const question = { memberId: member.id, view, page, perPage: PAIRS_PER_PAGE, now };
        return htmlResponse(
          TwinsPage({
            shell,
            language,
            member,
            view,
            page,
            list: await listTwins(db, question),
            mayEdit: can(actor, 'course.edit', resource),
            isOfMember: speaksFor(actor, member.id),
            done: TWINS_DONE.find((one) => one === query.get('done')) ?? null,
          }),
        );
      },
    }),
    decideRoute(parts),
  ];
}
