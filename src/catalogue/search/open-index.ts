import type { Kysely } from 'kysely';
import type pg from 'pg';
import { type Clock, localDate } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { CatalogueTables } from '../tables.ts';
import { type BaseBuilder, buildBase } from './follow/build-base.ts';
import { Follower } from './follow/follower.ts';
import { Renewal } from './follow/renewal.ts';
import { prepareDay } from './query/prepare-day.ts';
import { searchCatalogue } from './query/search-catalogue.ts';
import { type IndexState, liveOffers } from './query/state.ts';
import { suggestCompletions } from './query/suggest.ts';
import type { Segment } from './segment/segment.ts';
import { segmentBytes } from './segment/size.ts';
import { SnapshotStore } from './snapshot/snapshot-store.ts';
import type { CatalogueIndex } from './types.ts';

export interface IndexSources {
  readonly db: Kysely<CatalogueTables>;
  /** Its settings are used for a connection of its own that listens for changes. */
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Folder of the snapshot, which makes restarts quick; none: everything is read from the database each time. */
  readonly folder?: string;
  /** Builds bases in a thread of its own (see base-in-worker.ts); none: in this one, between other work. */
  readonly buildInWorker?: BaseBuilder;
  /** Says for which day questions will be asked, so that the first one of a base or a day is as quick as all others; none: it is not. */
  readonly clock?: Clock;
}

/** Longer than the follower lets pass between two looks: midnight finds the new day prepared. */
const AHEAD_MS = 10_000;

export interface CatalogueIndexHandle {
  readonly index: CatalogueIndex;
  /** Builds from the database, then follows its changes. Resolves when the first build is complete. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Applies the changes that are committed now, for tests and the command line; builds first if nothing is built yet. */
  refresh(): Promise<void>;
  /** Builds from the database whatever there is, and replaces the snapshot. */
  rebuild(): Promise<void>;
  /** What is in memory now, for the operator. */
  figures(): IndexFigures;
}

export interface IndexFigures {
  readonly offers: number;
  readonly runs: number;
  readonly segments: number;
  /** Of the columns. */
  readonly bytes: number;
  readonly position: number;
  /** Where the base comes from and how long that took, with catching up; null before the first. */
  readonly origin: 'snapshot' | 'database' | null;
  readonly openMs: number | null;
  /** When the snapshot on the disk was taken, as far as this process knows. */
  readonly snapshotAt: string | null;
}

/** The catalogue held in memory: built from PostgreSQL, kept up to date through `catalogue_change`. */
export function openCatalogueIndex(sources: IndexSources): CatalogueIndexHandle {
  const { db, pool, log, folder, clock } = sources;
  const build = sources.buildInWorker ?? ((signal) => buildBase(db, signal));
  const store = folder === undefined ? null : new SnapshotStore(folder, db, pool.options);
  const prepare = async (state: IndexState) => {
    if (clock === undefined) return;
    const soon = new Date(clock.now().getTime() + AHEAD_MS);
    await prepareDay(state, localDate(soon));
  };
  const renewal = new Renewal({ db, build, store, log, prepare });
  const follower = new Follower({ db, listenerConfig: pool.options, renewal, log, prepare });
  const index: CatalogueIndex = {
    search: (request) => searchCatalogue(follower.state, request),
    suggest: (prefix, limit, options) => suggestCompletions(follower.state, prefix, limit, options),
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
    rebuild: () => follower.rebuild(),
    figures: () => ({
      ...figuresOf(follower.state),
      origin: follower.opened?.origin ?? null,
      openMs: follower.opened?.ms ?? null,
      snapshotAt: renewal.snapshot?.takenAt ?? null,
    }),
  };
}

function figuresOf({ segments, position }: IndexState) {
  const sum = (of: (segment: Segment) => number) =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    offers: sum(liveOffers),
    runs: sum((segment) => segment.runs.ids.length),
    segments: segments.length,
    bytes: sum(segmentBytes),
    position,
  };
}
