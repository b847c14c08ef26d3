import { guardedRoute, type NamedMember } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { type DeliveryItem, itemOf } from '../../../queries/intake/items-of-delivery.ts';
import { deliveryOf } from '../../../queries/workspace/list-deliveries.ts';
import { courseAccess, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { RECORD_PATTERN } from '../paths.ts';
import { conflictResponse, takeChosen } from './conflict-responses.ts';
import { MendPage } from './mend-page.tsx';
import { mendChosen } from './mend-responses.ts';

/** One record of a delivery on which a person can do something: a rejected one, or one of a course that was edited by hand. */
export function recordRoutes(parts: CourseWorkspace): Route[] {
  const { editing, changing, load } = courseAccess(parts);
  return [
    guardedRoute({
      ...editing,
      path: RECORD_PATTERN,
      async handle(request) {
        const { input, language } = request;
        const { slug, delivery: deliveryId, record } = input.params;
        const member = await load(slug);
        const item = await findItem(parts, member, deliveryId, record);
        if (item?.kind === 'rejected') {
          const title = item.title ?? '';
          const page = { shell: parts.shell, language, member, deliveryId, item, title, wrong: {} };
          return htmlResponse(MendPage(page));
        }
        const page =
          item === null
            ? null
            : await conflictResponse(parts, member, { ...request, deliveryId, item });
        return page ?? notThere(parts, request);
      },
    }),
    guardedRoute({
      ...changing,
      path: RECORD_PATTERN,
      async handle(request) {
        const { input, form, language, actor, now } = request;
        const { slug, delivery: deliveryId, record } = input.params;
        const member = await load(slug);
        const item = await findItem(parts, member, deliveryId, record);
        if (item === null) return notThere(parts, request);
        const act = { deliveryId, item, form, language, actorId: actor.personId, now };
        const done =
          item.kind === 'rejected'
            ? await mendChosen(parts, member, act)
            : await takeChosen(parts, member, act);
        return done ?? notThere(parts, request);
      },
    }),
  ];
}

async function findItem(
  { db }: CourseWorkspace,
  member: NamedMember,
  deliveryId: string,
  position: number,
): Promise<DeliveryItem | null> {
  const delivery = await deliveryOf(db, member.id, deliveryId);
  return delivery === null ? null : itemOf(db, deliveryId, position);
}
