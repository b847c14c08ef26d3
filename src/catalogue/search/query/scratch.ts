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
  /** Per offer the run values for which it counts, as mask words; true for the offers in `counted` only. */
  readonly unions: Uint32Array;
  /** Offers that count for values of their runs: hits, and those that fail one run facet only. */
  readonly counted: Uint32Array;
  /** Per offer the first start that meets the days asked for. */
  readonly firsts: Uint16Array;
  /** Per set of offer values how often it was met. */
  readonly setCounts: Uint32Array;
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
    counted: new Uint32Array(segment.offerCount),
    firsts: new Uint16Array(segment.offerCount),
    setCounts: new Uint32Array(segment.facts.setStarts.length - 1),
    unions: new Uint32Array(segment.offerCount * segment.profiles.words),
    missing: new Uint8Array(segment.offerCount),
  };
  scratches.set(segment, scratch);
  return scratch;
}
