import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import { dueChecks, versionOn } from '../../../../funding/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { fundingWork } from '../../../queries/funding-work.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { FUNDING_PATH } from '../funding-paths.ts';
import { dueItems } from './due-items.ts';
import { FundingListPage } from './list-page.tsx';

/** What is to be done about funding, and all programmes. */
export function fundingListRoutes({ db, shell, guards, funding: book }: OfficeParts): Route[] {
  return [
    guardedRoute({
      method: 'GET',
      path: FUNDING_PATH,
      localized: true,
      access: guards.may('funding.edit'),
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ language, now }) {
        const today = localDate(now);
        const checks = dueChecks(book, today);
        const items = dueItems({ ...(await fundingWork(db)), checks }, { book, today, language });
        const live = new Set(checks.map(({ version }) => version.id));
        const ids = [...new Set(book.programmes.map(({ id }) => id))].filter((id) => !live.has(id));
        const others = ids.flatMap((id) => versionOn(book, id, today) ?? []);
        return htmlResponse(FundingListPage({ shell, language, items, checks, others }));
      },
    }),
  ];
}
