import type { Kysely } from 'kysely';
import type { Clock } from '../../../platform/clock.ts';
import type { Log } from '../../../platform/log.ts';
import { type MissedSearch, missedSearchKey } from '../../model/missed-search.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import { addMissedSearches, type SearchCount } from '../../queries/missed-searches.ts';
import { monthOf } from '../../queries/prune-missed-searches.ts';
import type { CatalogueTables } from '../../tables.ts';
import { missedSearchesOf } from './missed-searches-of.ts';

const WRITE_EVERY_MS = 5000;
/** Different searches that wait to be written; more are only counted as uncounted. */
const MOST_WAITING = 1000;

/** Counts searches without hits. */
export interface MissedSearches {
  /** Notes that somebody found nothing; costs the request next to nothing. */
  note(query: OfferQuery, municipality: string | null): void;
  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void>;
  /** Writes the rest and ends. */
  stop(): Promise<void>;
}

/**
 * Collects searches in memory and writes them every five seconds, off the way of any request. The words are in memory for that long;
 * what reaches the database is decided there ({@link addMissedSearches}).
 */
export function openMissedSearches(parts: {
  readonly db: Kysely<CatalogueTables>;
  readonly clock: Clock;
  readonly log: Log;
}): MissedSearches {
  const { db, clock, log } = parts;
  let waiting = new Map<string, { search: MissedSearch; times: number }>();
  let dropped = 0;
  let writing: Promise<void> = Promise.resolve();

  const add = (search: MissedSearch, times: number) => {
    const key = missedSearchKey(search);
    const before = waiting.get(key);
    if (before) before.times += times;
    else if (waiting.size < MOST_WAITING) waiting.set(key, { search, times });
    else dropped += times;
  };
  const write = async () => {
    if (waiting.size === 0 && dropped === 0) return;
    const counts: SearchCount[] = [...waiting.values()];
    const droppedNow = dropped;
    waiting = new Map();
    dropped = 0;
    const now = clock.now();
    try {
      await addMissedSearches(db, counts, { month: monthOf(now), now, dropped: droppedNow });
    } catch (error) {
      for (const { search, times } of counts) add(search, times);
      dropped += droppedNow;
      log.warn('searches without hits wait to be counted', {
        waiting: waiting.size,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const flush = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(flush, WRITE_EVERY_MS);
  timer.unref();
  return {
    note(query, municipality) {
      for (const search of missedSearchesOf(query, municipality)) add(search, 1);
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
