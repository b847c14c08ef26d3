import type { Kysely } from 'kysely';
import type pg from 'pg';
import { openCatalogueIndex } from '../../src/catalogue/search/index.ts';
import type {
  Centre,
  PlaceFinder,
  SearchAnswer,
  SearchRequest,
} from '../../src/catalogue/search/types.ts';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';
import { placeFinder } from '../../src/catalogue/web/courses/locate.ts';
import type { CatalogueName } from '../../src/catalogue/web/quality/quality-figures.ts';
import type { Places } from '../../src/network/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { type JudgedOffer, loadJudgedOffers } from './judged-offer.ts';

/** An empty, migrated database in which a catalogue is put. */
export interface EmptyDatabase {
  readonly db: Kysely<CatalogueTables>;
  readonly pool: pg.Pool;
}

/** A catalogue that can be asked, and all its offers. */
export interface JudgedCatalogue {
  readonly name: CatalogueName;
  readonly offers: readonly JudgedOffer[];
  /** The day on which the questions are asked. */
  readonly today: string;
  search(request: SearchRequest): SearchAnswer;
  /** As the portal's page asks it. */
  readonly places: PlaceFinder;
  /** Throws for a place that nobody knows. */
  centreOf(near: string): Centre;
  close(): Promise<void>;
}

/** Builds the index over what the database holds. */
export async function openJudgedCatalogue(
  name: CatalogueName,
  { db, pool }: EmptyDatabase,
  { today, places }: { readonly today: string; readonly places: Places },
): Promise<JudgedCatalogue> {
  const handle = openCatalogueIndex({ db, pool, log: createLog('silent') });
  await handle.refresh();
  return {
    name,
    offers: await loadJudgedOffers(db),
    today,
    search: (request) => handle.index.search(request),
    places: placeFinder(places),
    centreOf(near) {
      const place = places.find(near);
      return place ? { lat: place.lat, lon: place.lon, label: place.label } : bareCentre(near);
    },
    close: () => handle.stop(),
  };
}

/** `lat,lon`, where nobody knows names. */
export function bareCentre(near: string): Centre {
  const bare = /^(-?[\d.]+),(-?[\d.]+)$/.exec(near);
  if (bare === null) throw new Error(`nobody knows the place „${near}“`);
  return { lat: Number(bare[1]), lon: Number(bare[2]), label: null };
}
