import { guardedRoute, memberOf } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { deliveryOf, listDeliveries } from '../../../queries/workspace/list-deliveries.ts';
import { notThere, WorkspaceInput } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { DELIVERIES_PATTERN, DELIVERY_PATTERN } from '../paths.ts';
import { DeliveriesPage } from './deliveries-page.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import { readReport } from './read-report.ts';

const MOST_DELIVERIES = 50;

/** What became of the files that a member, or a program in its name, has sent. */
export function deliveryRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const viewing = {
    method: 'GET',
    localized: true,
    input: WorkspaceInput,
    access: guards.may('delivery.view', find),
    rateLimit: { perMinute: 120 },
  } as const;
  return [
    guardedRoute({
      ...viewing,
      path: DELIVERIES_PATTERN,
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const deliveries = await listDeliveries(db, member.id, MOST_DELIVERIES);
        return htmlResponse(DeliveriesPage({ shell, language, member, deliveries }));
      },
    }),
    guardedRoute({
      ...viewing,
      path: DELIVERY_PATTERN,
      async handle(request) {
        const { input, language } = request;
        const member = await load(input.params.slug);
        const delivery = await deliveryOf(db, member.id, input.params.delivery);
        if (delivery === null) return notThere(parts, request);
        const report = readReport(delivery.report);
        return htmlResponse(DeliveryPage({ shell, language, member, delivery, report }));
      },
    }),
  ];
}
