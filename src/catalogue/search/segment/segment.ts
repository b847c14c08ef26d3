import type { FactColumns } from './fact-columns.ts';
import type { OfferIds } from './offer-ids.ts';
import type { Phrases } from './phrases.ts';
import type { Postings } from './postings.ts';
import type { RunDays } from './run-days.ts';
import type { RunProfiles } from './run-profiles.ts';
import type { Spellings } from './spellings.ts';
import type { TextColumn } from './text-column.ts';
import type { ValueOffers } from './value-offers.ts';
import type { WordRows } from './word-rows.ts';

/** Runs of one kind lie next to each other, the earliest start first, equal ones by id. */
export interface RunColumns {
  readonly ids: TextColumn;
  /** Day number, ROLLING or ON_REQUEST (days.ts). */
  readonly starts: Uint16Array;
}

/**
 * Runs of an offer that differ in nothing but their start are one kind: most conditions are decided once for all of them. Kinds of
 * one offer lie next to each other, that with the earliest start first.
 */
export interface RunKinds {
  /** Runs of kind k: from `runStarts[k]` to `runStarts[k + 1]`. */
  readonly runStarts: Uint32Array;
  /** The offer to which kind k belongs. */
  readonly offers: Uint32Array;
  /** Cents; 0 = free; UNKNOWN_PRICE where nothing is known. */
  readonly prices: Int32Array;
  /** Number of the venue position (positions.ts). */
  readonly positions: Uint16Array | Uint32Array;
  readonly profiles: Uint16Array | Uint32Array;
  /** Earliest beginning and latest end of the meetings (hours.ts). */
  readonly begins: Uint16Array;
  readonly ends: Uint16Array;
}

export const UNKNOWN_PRICE = 2_147_483_647;

/**
 * An unchanging piece of the index: columns over shared memory, no object per offer. Only `live` changes: 0 marks an offer whose
 * newer version lies in a later segment or that is gone.
 */
export interface Segment {
  readonly offerCount: number;
  readonly live: Uint8Array;
  readonly offerIds: OfferIds;
  readonly facts: FactColumns;
  readonly valueOffers: ValueOffers;
  /** Per offer the number of its member's value in the facet `provider`. */
  readonly members: Uint32Array;
  /** Kinds of runs of offer i: from `kindStarts[i]` to `kindStarts[i + 1]`. */
  readonly kindStarts: Uint32Array;
  readonly kinds: RunKinds;
  readonly runs: RunColumns;
  readonly runDays: RunDays;
  /** The offers with a run at each position (positions.ts). */
  readonly placeOffers: ValueOffers;
  /** Latest start of each offer. */
  readonly lastStarts: Uint16Array;
  readonly profiles: RunProfiles;
  readonly postings: Postings;
  readonly wordRows: WordRows;
  readonly spellings: Spellings;
  readonly phrases: Phrases;
}
