import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { CatalogueIndex, CatalogueTables } from '../catalogue/index.ts';
import { NO_FUNDING, type RuleBook } from '../funding/index.ts';
import type { Network, Places } from '../network/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { htmlResponse } from '../ui/render.ts';
import type { PageShell } from '../ui/shell.ts';
import { HomePage } from './home-page.tsx';
import { loadHome } from './load-home.ts';

/** The home page in every language. */
export function homeRoutes(parts: {
  db: Kysely<CatalogueTables>;
  index: CatalogueIndex;
  network: Network;
  places: Places;
  shell: PageShell;
  funding?: RuleBook;
}): Route[] {
  const { db, index, network, places, shell, funding = NO_FUNDING } = parts;
  return [
    route({
      method: 'GET',
      path: '/',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 300 },
      input: z.unknown(),
      async handle({ language, now }) {
        const content = await loadHome({ db, index, places, funding }, { now, language });
        return htmlResponse(HomePage({ shell, network, language, now, content }));
      },
    }),
  ];
}
