import type { TextColumn } from './text-column.ts';

/**
 * For each term, sorted by bytes, the offers that contain it and how much it says about them: 1–127, and a bit for a heading. Offers
 * are listed in blocks of 65,536, so that a number takes two bytes: this is by far the largest part of an index.
 */
export interface Postings {
  readonly terms: TextColumn;
  readonly blocks: number;
  /** Entries of term t in block b: from `starts[t · blocks + b]` to `starts[t · blocks + b + 1]`. */
  readonly starts: Uint32Array;
  /** Counted from the block's first offer. */
  readonly offers: Uint16Array;
  readonly impacts: Uint8Array;
}

export const BLOCK_OFFERS = 65_536;

/** Set in an impact whose term stands in a title, subtitle, topic, keyword or certificate. */
export const HEADING_IMPACT = 128;
export const MOST_IMPACT = 127;

/** A part of a compound says less than the word itself. */
export const PART_WEIGHT = 0.55;
