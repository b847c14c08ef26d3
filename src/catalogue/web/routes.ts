import { type CheckRulesOn, NO_FUNDING, type RuleBook } from '../../funding/index.ts';
import type { Network, Places } from '../../network/index.ts';
import { createKeptBodies } from '../../platform/http/kept-bodies.ts';
import type { Route } from '../../platform/http/route.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { MissedSearches } from '../use-cases/missed/open-missed-searches.ts';
import { type CatalogueReader, catalogueReader } from '../use-cases/open-reader.ts';
import { apiRoutes } from './api/api-routes.ts';
import { calendarRoute } from './calendar/calendar-route.ts';
import { compareRoute } from './compare/compare-route.tsx';
import { courseRoute } from './course/course-route.tsx';
import { deadlinesRoute } from './course/funding/deadlines-route.ts';
import { courseFundingRoute } from './course/funding/funding-route.ts';
import { coursesRoute } from './courses/courses-route.tsx';
import { createBankFinder } from './courses/river-bank.ts';
import { exportRoutes } from './export/export-routes.ts';
import { rankingRoute } from './ranking/ranking-route.tsx';
import type { WebParts } from './web-parts.ts';

/** Room for about 400 packed pages of the list: those that everybody asks for. */
const PAGE_CACHE_BYTES = 12 * 1024 * 1024;
/** About 200 packed pages of courses. */
const COURSE_PAGE_CACHE_BYTES = 3 * 1024 * 1024;

/** All pages and endpoints of the catalogue. `pageCacheBytes: 0` renders every page anew. */
export function catalogueRoutes(
  parts: Pick<CatalogueReader, 'db' | 'index'> & {
    readonly network: Network;
    readonly places: Places;
    readonly shell: PageShell;
    readonly funding?: RuleBook;
    readonly checkRules?: CheckRulesOn;
    readonly pageCacheBytes?: number;
    readonly missed?: Pick<MissedSearches, 'note'> | undefined;
    readonly answerBand?: WebParts['answerBand'];
    readonly advice?: WebParts['advice'];
  },
): Route[] {
  const web = {
    reader: catalogueReader(parts),
    network: parts.network,
    places: parts.places,
    shell: parts.shell,
    funding: parts.funding ?? NO_FUNDING,
    checkRules: parts.checkRules ?? (() => null),
    bankOf: createBankFinder(parts.places),
    missed: parts.missed ?? null,
    answerBand: parts.answerBand ?? (() => null),
    advice: parts.advice ?? (async () => []),
    pages: createKeptBodies(parts.pageCacheBytes ?? PAGE_CACHE_BYTES),
    coursePages: createKeptBodies(parts.pageCacheBytes ?? COURSE_PAGE_CACHE_BYTES),
  };
  return [
    coursesRoute(web),
    courseRoute(web),
    courseFundingRoute(web),
    deadlinesRoute(web),
    calendarRoute(web),
    compareRoute(web),
    rankingRoute(web),
    ...apiRoutes(web),
    ...exportRoutes(web),
  ];
}
