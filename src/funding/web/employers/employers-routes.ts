import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { sizeTable } from '../../model/employer/size-table.ts';
import type { RuleBook } from '../../model/programme.ts';
import type { CheckRulesOn } from '../check/check-rules.ts';
import { EMPLOYERS_PATH, EmployersPage } from './employers-page.tsx';

/** The page for companies. */
export function employersRoute(parts: {
  shell: PageShell;
  funding: RuleBook;
  checkRules: CheckRulesOn;
}): Route {
  const { shell, funding, checkRules } = parts;
  return route({
    method: 'GET',
    path: EMPLOYERS_PATH,
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 240 },
    input: z.unknown(),
    handle: ({ language, now }) =>
      htmlResponse(
        EmployersPage({
          shell,
          language,
          book: funding,
          rules: checkRules(now),
          rows: sizeTable(funding, localDate(now)),
        }),
      ),
  });
}
