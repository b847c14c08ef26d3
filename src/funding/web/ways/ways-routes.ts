import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { RuleBook } from '../../model/programme.ts';
import { buildWays } from '../../model/ways/build-ways.ts';
import type { Ways } from '../../model/ways/way.ts';
import { PLAIN_WAYS_PATH, WAYS_PATH, WaysPage } from './ways-page.tsx';

/** The decision pages: made from the rules once a day, because every day may bring another version. */
export function waysRoutes({ shell, funding }: { shell: PageShell; funding: RuleBook }): Route[] {
  let made: Ways | null = null;
  const waysOn = (today: string): Ways => {
    made = made?.today === today ? made : buildWays(funding, { today });
    return made;
  };
  return [
    { path: WAYS_PATH, isPlain: false },
    { path: PLAIN_WAYS_PATH, isPlain: true },
  ].map(({ path, isPlain }) =>
    route({
      method: 'GET',
      path,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 240 },
      input: z.unknown(),
      handle: ({ language, now }) =>
        htmlResponse(
          WaysPage({ shell, language, book: funding, ways: waysOn(localDate(now)), isPlain }),
        ),
    }),
  );
}
