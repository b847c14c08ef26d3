import type { Route } from '../../../platform/http/route.ts';
import type { WebParts } from '../web-parts.ts';
import { dataPageRoute } from './data-page.tsx';
import { dcatRoutes } from './dcat-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { jsonLdRoute } from './json-ld-route.ts';
import { openQcatRoutes } from './openqcat-routes.ts';
import { searchCalendarRoute } from './search-calendar-route.ts';
import { sitemapRoutes } from './sitemap-routes.ts';

/** Every way in which the catalogue leaves the portal as data; the page `/daten` lists them for people. */
export function exportRoutes(parts: WebParts): Route[] {
  return [
    dataPageRoute(parts),
    ...fileRoutes(parts),
    jsonLdRoute(parts),
    ...openQcatRoutes(parts),
    ...feedRoutes(parts),
    searchCalendarRoute(parts),
    ...dcatRoutes(parts),
    ...sitemapRoutes(parts),
  ];
}
