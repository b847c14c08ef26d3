import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { IndexState } from '../query/state.ts';
import { buildSegment } from '../segment/build-segment.ts';
import { newDictionaries } from '../segment/dictionaries.ts';
import { type LogPosition, positionOf } from './change-log.ts';
import { loadAllOffers } from './load-offers.ts';
import { type LoadedTerms, loadTerms } from './load-terms.ts';

/** An index as of one position in the log. */
export interface Base {
  readonly state: IndexState;
  readonly position: LogPosition;
  readonly terms: LoadedTerms;
}

/** Builds a base somewhere: in this thread or in one of its own. Throws the database's error or the signal's reason. */
export type BaseBuilder = (signal: AbortSignal) => Promise<Base>;

const PORTION = 500;

/** Builds the whole index from one snapshot of the database, so that its position in the log is exact. Throws the signal's reason. */
export async function buildBase(db: Kysely<CatalogueTables>, signal: AbortSignal): Promise<Base> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const position = await positionOf(transaction);
      const terms = await loadTerms(transaction);
      const dictionaries = newDictionaries();
      const { segment, lexicon } = await buildSegment(loadAllOffers(transaction, PORTION), {
        dictionaries,
        terms: terms.terms,
        signal,
      });
      const state = {
        segments: [segment],
        dictionaries,
        lexicon,
        position: Number(position.horizon),
      };
      return { state, position, terms };
    });
}
