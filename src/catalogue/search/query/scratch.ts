import type { Segment } from '../segment/segment.ts';

/** Working memory of one segment's queries, kept between them; never shared between threads. */
export interface Scratch {
  /** Offers that meet the words so far. */
  readonly candidates: Uint32Array;
  /** Per offer: how many word groups it has met; reset after use. */
  readonly met: Uint8Array;
  readonly scores: Uint16Array;
  /** Offers that fail exactly one offer facet. */
  readonly failed: Uint32Array;
  /** The run values for which an offer counts, as mask words: one set behind the other. */
  readonly unions: Uint32Array;
  /** Per offer: the filtered offer facets that it fails, as bits. */
  readonly missing: Uint8Array;
}

const scratches = new WeakMap<Segment, Scratch>();

export function scratchOf(segment: Segment): Scratch {
  const known = scratches.get(segment);
  if (known !== undefined) return known;
  const scratch = {
    candidates: new Uint32Array(segment.offerCount),
    met: new Uint8Array(segment.offerCount),
    scores: new Uint16Array(segment.offerCount),
    failed: new Uint32Array(segment.offerCount),
    unions: new Uint32Array(segment.offerCount * segment.profiles.words),
    missing: new Uint8Array(segment.offerCount),
  };
  scratches.set(segment, scratch);
  return scratch;
}
