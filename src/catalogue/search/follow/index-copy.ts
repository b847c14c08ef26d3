import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { IndexState } from '../query/state.ts';
import type { OfferRow } from '../segment/rows.ts';
import type { Segment } from '../segment/segment.ts';
import { addSegment, buildDelta, isBaseCheaper, livingOffers, markDead } from './apply-changes.ts';
import type { Base } from './build-base.ts';
import { type LogPosition, readChanges } from './change-log.ts';
import { loadOffers } from './load-offers.ts';
import type { LoadedTerms } from './load-terms.ts';
import { segmentsToMerge } from './merge-plan.ts';

/** Rows that are analysed at once in the thread that answers questions: their last steps take one turn of it. */
const PORTION = 250;
/** Segments of more than half as many are not merged and their rows not kept: the next base takes them in. */
const MOST_MERGED = 1000;

/** One index that follows the log: its present state and the place up to which it is complete. One call at a time. */
export class IndexCopy {
  readonly terms: LoadedTerms;
  readonly #db: Kysely<CatalogueTables>;
  #state: IndexState;
  #position: LogPosition;
  /** What the small segments were built from, so that merging them asks the database nothing. */
  readonly #rows = new WeakMap<Segment, readonly OfferRow[]>();

  constructor(db: Kysely<CatalogueTables>, { state, position, terms }: Base) {
    this.#db = db;
    this.#state = state;
    this.#position = position;
    this.terms = terms;
  }

  get state(): IndexState {
    return this.#state;
  }

  get position(): LogPosition {
    return this.#position;
  }

  /** What belongs together at this moment. */
  get base(): Base {
    return { state: this.#state, position: this.#position, terms: this.terms };
  }

  /**
   * Applies what is committed by now and answers the changed offers; null, and nothing applied, if they are so many that a new base
   * is cheaper. Throws {@link LogGap}.
   */
  async follow(options: { atAnyCost?: boolean } = {}): Promise<readonly string[] | null> {
    const { offerIds, position } = await readChanges(this.#db, this.#position);
    if (offerIds.length > 0) {
      if (options.atAnyCost !== true && isBaseCheaper(this.#state, offerIds.length)) return null;
      for (let from = 0; from < offerIds.length; from += PORTION) {
        await this.#apply(offerIds.slice(from, from + PORTION));
        await this.#merge();
      }
      this.#state = { ...this.#state, position: placeAfter(this.#state, position) };
    }
    this.#position = position;
    return offerIds;
  }

  /** Takes the place of another copy: its position is greater than that of the other, whatever each has applied. */
  comeAfter({ state }: IndexCopy): void {
    if (this.#state.position <= state.position)
      this.#state = { ...this.#state, position: placeAfter(state, this.#position) };
  }

  async #apply(ids: readonly string[]): Promise<void> {
    const rows = await loadOffers(this.#db, ids);
    const segment = await buildDelta(this.#state, this.terms.terms, rows);
    // In one turn of the event loop: no query sees an offer twice or not at all.
    markDead(this.#state, ids);
    this.#state = addSegment(this.#state, segment);
    this.#keepRows(segment, rows);
  }

  async #merge(): Promise<void> {
    const old = segmentsToMerge(this.#state.segments.slice(1), MOST_MERGED);
    if (old.length === 0) return;
    const rows: OfferRow[] = [];
    for (const segment of old) {
      const ids = new Set(livingOffers(segment));
      const kept = this.#rows.get(segment) ?? (await loadOffers(this.#db, [...ids]));
      rows.push(...kept.filter((row) => ids.has(row.id)));
    }
    const segment = await buildDelta(this.#state, this.terms.terms, rows);
    const segments = this.#state.segments.filter((known) => !old.includes(known));
    this.#state = addSegment({ ...this.#state, segments }, segment);
    this.#keepRows(segment, rows);
  }

  #keepRows(segment: Segment, rows: readonly OfferRow[]): void {
    if (rows.length <= MOST_MERGED / 2) this.#rows.set(segment, rows);
  }
}

/**
 * The number of a state after another one. It is greater also while a long transaction keeps the horizon where it was: whoever keeps
 * pages by this number must not take the former state's for this one's.
 */
function placeAfter({ position }: IndexState, { horizon }: LogPosition): number {
  return Math.max(Number(horizon), position + 1);
}
