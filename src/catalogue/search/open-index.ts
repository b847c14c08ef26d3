import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Log } from '../../platform/log.ts';
import type { CatalogueTables } from '../tables.ts';
import { Follower } from './follow/follower.ts';
import { searchCatalogue } from './query/search-catalogue.ts';
import { type IndexState, liveOffers } from './query/state.ts';
import { suggestCompletions } from './query/suggest.ts';
import type { Segment } from './segment/segment.ts';
import { segmentBytes } from './segment/size.ts';
import type { CatalogueIndex } from './types.ts';

export interface IndexSources {
  readonly db: Kysely<CatalogueTables>;
  /** Its settings are used for a connection of its own that listens for changes. */
  readonly pool: pg.Pool;
  readonly log: Log;
}

export interface CatalogueIndexHandle {
  readonly index: CatalogueIndex;
  /** Builds from the database, then follows its changes. Resolves when the first build is complete. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Applies the changes that are committed now, for tests and the command line; builds first if nothing is built yet. */
  refresh(): Promise<void>;
  /** What is in memory now, for the operator. */
  figures(): IndexFigures;
}

export interface IndexFigures {
  readonly offers: number;
  readonly runs: number;
  readonly segments: number;
  readonly megabytes: number;
  readonly position: number;
}

/** The catalogue held in memory: built from PostgreSQL, kept up to date through `catalogue_change`. */
export function openCatalogueIndex({ db, pool, log }: IndexSources): CatalogueIndexHandle {
  const follower = new Follower(db, pool.options, log);
  const index: CatalogueIndex = {
    search: (request) => searchCatalogue(follower.state, request),
    suggest: (prefix, limit) => suggestCompletions(follower.state, prefix, limit),
    get position() {
      return follower.state.position;
    },
    get isReady() {
      return follower.isReady;
    },
    onChange: (listener) => follower.onChange(listener),
  };
  return {
    index,
    start: () => follower.start(),
    stop: () => follower.stop(),
    refresh: () => follower.refresh(),
    figures: () => figuresOf(follower.state),
  };
}

function figuresOf({ segments, position }: IndexState): IndexFigures {
  const sum = (of: (segment: Segment) => number) =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    offers: sum(liveOffers),
    runs: sum((segment) => segment.runs.ids.length),
    segments: segments.length,
    megabytes: Math.round(sum(segmentBytes) / 104_857.6) / 10,
    position,
  };
}
