import { z } from 'zod';
import { guardedRoute } from '../../accounts/index.ts';
import type { Route } from '../../platform/http/route.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { readReport } from '../model/delivery-report.ts';
import { deliveryLines, deliveryWithReport } from '../queries/delivery-lines.ts';
import { DeliveriesPage } from './deliveries-page.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { DELIVERIES_PATH, DELIVERY_PATTERN } from './paths.ts';

const ListInput = z.object({
  query: z.object({
    state: z.enum(['published', 'waiting', 'refused', '']).catch(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
});

/** Deliveries of all members and their reports. */
export function deliveryRoutes({ db, shell, guards }: OfficeParts): Route[] {
  return [
    guardedRoute({
      method: 'GET',
      path: DELIVERIES_PATH,
      localized: true,
      access: guards.may('delivery.view'),
      rateLimit: { perMinute: 120 },
      input: ListInput,
      async handle({ input: { query }, language }) {
        const { state, page } = query;
        const found = await deliveryLines(db, { state: state === '' ? null : state, page });
        return htmlResponse(DeliveriesPage({ shell, language, ...found, state, page }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: DELIVERY_PATTERN,
      localized: true,
      access: guards.may('delivery.view'),
      rateLimit: { perMinute: 120 },
      input: z.object({ params: z.object({ delivery: z.string().max(40) }) }),
      async handle({ input, language, path }) {
        const line = await deliveryWithReport(db, input.params.delivery);
        return line === null
          ? htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 })
          : htmlResponse(DeliveryPage({ shell, language, line, report: readReport(line.report) }));
      },
    }),
  ];
}
