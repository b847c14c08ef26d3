import { afterAll } from 'vitest';
import {
  apiErrorResponse,
  type CatalogueIndex,
  catalogueRoutes,
  confirmRoutes,
  type MissedSearches,
  openCatalogueIndex,
  openMissedSearches,
} from '../../src/catalogue/index.ts';
import { NO_FUNDING, type RuleBook } from '../../src/funding/index.ts';
import { loadNetwork, openPlaces, siteFrame, syncTerms } from '../../src/network/index.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { errorPage } from '../../src/ui/error-page.tsx';
import { htmlResponse } from '../../src/ui/render.ts';
import type { PageShell } from '../../src/ui/shell.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export const TEST_NOW = new Date('2027-01-10T09:00:00Z');

type AnswerBandOf = NonNullable<Parameters<typeof catalogueRoutes>[0]['answerBand']>;

export interface CatalogueApp {
  readonly database: TestDatabase;
  readonly catalogueIndex: CatalogueIndex;
  readonly missed: MissedSearches;
  /** From now on the pages know these rules of funding; until then none. */
  useFunding(book: RuleBook): void;
  /** From now on the search answers questions so, as after a change of the answers; until then not at all. */
  useAnswers(answerBand: AnswerBandOf): void;
  /** Builds the index, or brings it up to date with what was written since. */
  index(): Promise<void>;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The text of a page, with non-breaking spaces as ordinary ones. */
  page(path: string): Promise<{ status: number; html: string }>;
}

/** The catalogue's routes as people reach them, on a database of their own; the clock stands at {@link TEST_NOW} unless the test moves its own. */
export async function catalogueApp(clock: Clock = { now: () => TEST_NOW }): Promise<CatalogueApp> {
  const database = await testDatabase();
  const { db, pool } = database;
  const network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
  const places = await openPlaces(db, network);
  const log = createLog('silent');
  const catalogue = openCatalogueIndex({ db, pool, log });
  afterAll(() => catalogue.stop());
  const missed = openMissedSearches({ db, clock, log });
  afterAll(() => missed.stop());
  const shell: PageShell = {
    assets: { style: '', scripts: [] },
    publicUrl: 'https://netz.example',
    site: (language) => siteFrame(network, language),
  };
  const parts = { db, index: catalogue.index, network, places, shell, missed };
  const appWith = (funding: RuleBook, answerBand: AnswerBandOf = () => null) =>
    createDispatcher(
      [...catalogueRoutes({ ...parts, funding, answerBand }), ...confirmRoutes({ db, shell })],
      {
        publicUrl: shell.publicUrl,
        inlineStyle: '',
        trustedProxy: undefined,
        clock,
        log,
        errorResponse: (context) =>
          context.path.startsWith('/api/')
            ? apiErrorResponse(shell.publicUrl, context)
            : htmlResponse(errorPage({ shell, ...context })),
      },
    );
  let app = appWith(NO_FUNDING);
  const ask = async (path: string, init?: RequestInit) =>
    app.request(`https://netz.example${path}`, init);
  return {
    database,
    catalogueIndex: catalogue.index,
    missed,
    useFunding(book) {
      app = appWith(book);
    },
    useAnswers(answerBand) {
      app = appWith(NO_FUNDING, answerBand);
    },
    index: () => (catalogue.index.isReady ? catalogue.refresh() : catalogue.start()),
    ask,
    async page(path) {
      const response = await ask(path);
      return { status: response.status, html: (await response.text()).replaceAll('\u00a0', ' ') };
    },
  };
}
