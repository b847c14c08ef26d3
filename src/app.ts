import { sql } from 'kysely';
import { accountsRoutes, type LetterSender } from './accounts/index.ts';
import {
  apiErrorResponse,
  type CatalogueIndex,
  catalogueRoutes,
  type IndexFigures,
  type MissedSearches,
} from './catalogue/index.ts';
import type { Config } from './config.ts';
import { homeRoutes, memberOffers } from './home/index.ts';
import { memberRoutes, namedMembers } from './members/index.ts';
import { type Network, networkRoutes, type Places, siteFrame } from './network/index.ts';
import type { Clock } from './platform/clock.ts';
import { type Assets, assetRoutes } from './platform/http/assets.ts';
import { type App, createDispatcher } from './platform/http/dispatch.ts';
import {
  createMetrics,
  type ProcessMetrics,
  processRoutes,
} from './platform/http/process-routes.ts';
import type { Route } from './platform/http/route.ts';
import type { Log } from './platform/log.ts';
import { indexReadings } from './start/index-readings.ts';
import type { PortalDatabase } from './start/open-database.ts';
import { errorPage } from './ui/error-page.tsx';
import { htmlResponse } from './ui/render.ts';
import type { PageShell } from './ui/shell.ts';
import { themeStyle } from './ui/theme/theme-style.ts';

/** Everything the pages need, opened by `main.ts` (or a test). */
export interface Services {
  readonly config: Pick<Config, 'trustedProxy'>;
  readonly publicUrl: string;
  readonly network: Network;
  readonly places: Places;
  readonly database: PortalDatabase;
  readonly index: CatalogueIndex;
  /** For /metrics; absent in tests that do not look there. */
  readonly indexFigures?: () => IndexFigures;
  /** Counts searches without hits; absent where nobody counts. */
  readonly missed?: Pick<MissedSearches, 'note'>;
  /** Who writes letters. */
  readonly sender: LetterSender;
  /** See `loadSecret`. */
  readonly secret: Buffer;
  readonly assets: Assets;
  readonly dist: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What every page needs: the built style with the network's own colours, the frame's words per language. */
function shellOf({ assets, publicUrl, network }: Services): PageShell {
  const style = assets.style + themeStyle(network.settings.theme);
  return {
    assets: { ...assets, style },
    publicUrl,
    site: (language) => siteFrame(network, language),
  };
}

async function isDatabaseThere({ database }: Services): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.db);
    return true;
  } catch {
    return false;
  }
}

/** All routes in one list, in the order in which they are tried. */
export function allRoutes(
  services: Services,
  metrics: ProcessMetrics,
  shell = shellOf(services),
): Route[] {
  const {
    database: { db },
    index,
    network,
    places,
    dist,
    sender,
    secret,
  } = services;
  const isHttps = services.publicUrl.startsWith('https://');
  return [
    ...homeRoutes({ db, index, network, places, shell }),
    ...catalogueRoutes({ db, index, network, places, shell, missed: services.missed }),
    ...memberRoutes({ db, shell, offers: memberOffers({ db, index, network }) }),
    ...accountsRoutes({ db, shell, sender, secret, isHttps, members: namedMembers(db) }),
    ...networkRoutes({ network, shell }),
    ...assetRoutes(dist),
    ...processRoutes(metrics, async () => ({
      database: await isDatabaseThere(services),
      index: index.isReady,
    })),
  ];
}

/** The portal as one request handler. */
export function createApp(services: Services): App {
  const shell = shellOf(services);
  const metrics = createMetrics(indexReadings(services));
  return createDispatcher(allRoutes(services, metrics, shell), {
    publicUrl: services.publicUrl,
    inlineStyle: shell.assets.style,
    trustedProxy: services.config.trustedProxy,
    clock: services.clock,
    log: services.log,
    observe: metrics.observe,
    errorResponse: (context) =>
      context.path.startsWith('/api/')
        ? apiErrorResponse(services.publicUrl, context)
        : htmlResponse(errorPage({ shell, ...context })),
  });
}
