import type { OfferIds } from './offer-ids.ts';
import type { Phrases } from './phrases.ts';
import type { Postings } from './postings.ts';
import type { RunProfiles } from './run-profiles.ts';
import type { Spellings } from './spellings.ts';
import type { TextColumn } from './text-column.ts';

/** Runs of one offer lie next to each other, the earliest start first. */
export interface RunColumns {
  readonly ids: TextColumn;
  /** Day number, ROLLING or ON_REQUEST (days.ts). */
  readonly starts: Int32Array;
  /** Cents; 0 = free; UNKNOWN_PRICE where nothing is known. */
  readonly prices: Int32Array;
  /** Number of the venue position; 0 = none. */
  readonly positions: Uint32Array;
  readonly profiles: Uint32Array;
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
  /** Facet values of offer i lie in `values` from `valueStarts[i]` to `valueStarts[i + 1]`. */
  readonly valueStarts: Uint32Array;
  readonly values: Uint32Array;
  /** Runs of offer i: from `runStarts[i]` to `runStarts[i + 1]`. */
  readonly runStarts: Uint32Array;
  readonly runs: RunColumns;
  readonly profiles: RunProfiles;
  readonly postings: Postings;
  readonly spellings: Spellings;
  readonly phrases: Phrases;
}
