import { z } from 'zod';
import { guardedRoute, memberOf, privatePage } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { OFFICE_SHARES_PATH, SHARES_PATTERN } from '../../model/appointments/appointment-paths.ts';
import { dutyShares, monthsUntil } from '../../queries/appointments/duty-shares.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { SharesPage } from './shares-page.tsx';

/** Months that are shown, with the present one. */
const MONTHS = 3;

/** How evenly the presence hours are shared, for the partners and the office. */
export function sharesRoutes(parts: AppointmentParts): Route[] {
  const { shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { method: 'GET', localized: true, rateLimit: { perMinute: 60 } } as const;
  return [
    guardedRoute({
      ...common,
      path: SHARES_PATTERN,
      access: guards.may('appointment.edit', find),
      input: z.object({ params: z.object({ slug: z.string().max(200) }) }),
      async handle({ input, language, now }) {
        const member = await load(input.params.slug);
        const months = monthsUntil(localDate(now), MONTHS);
        const shares = await dutyShares(parts, months);
        return privatePage(SharesPage({ shell, language, member, months, shares }));
      },
    }),
    guardedRoute({
      ...common,
      path: OFFICE_SHARES_PATH,
      access: guards.may('enquiry.oversee'),
      input: z.unknown(),
      async handle({ language, now }) {
        const months = monthsUntil(localDate(now), MONTHS);
        const shares = await dutyShares(parts, months);
        return privatePage(SharesPage({ shell, language, member: null, months, shares }));
      },
    }),
  ];
}
