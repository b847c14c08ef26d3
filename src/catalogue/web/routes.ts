import type { Network, Places } from '../../network/index.ts';
import type { Route } from '../../platform/http/route.ts';
import type { PageShell } from '../../ui/shell.ts';
import { type CatalogueReader, catalogueReader } from '../use-cases/open-reader.ts';
import { apiRoutes } from './api/api-routes.ts';
import { calendarRoute } from './calendar/calendar-route.ts';
import { courseRoute } from './course/course-route.tsx';
import { coursesRoute } from './courses/courses-route.tsx';
import { createPageCache } from './page-cache.ts';
import { rankingRoute } from './ranking-page.tsx';

/** Room for about 400 pages of the list; they are the pages that everybody asks for. */
const PAGE_CACHE_CHARACTERS = 32_000_000;

/** All pages and endpoints of the catalogue. `pageCacheCharacters: 0` renders every page anew. */
export function catalogueRoutes(
  parts: Pick<CatalogueReader, 'db' | 'index'> & {
    readonly network: Network;
    readonly places: Places;
    readonly shell: PageShell;
    readonly pageCacheCharacters?: number;
  },
): Route[] {
  const web = {
    reader: catalogueReader(parts),
    network: parts.network,
    places: parts.places,
    shell: parts.shell,
    pages: createPageCache(parts.pageCacheCharacters ?? PAGE_CACHE_CHARACTERS),
  };
  return [
    coursesRoute(web),
    courseRoute(web),
    calendarRoute(web),
    rankingRoute(web),
    ...apiRoutes(web),
  ];
}
