import type { Dictionaries } from '../segment/dictionaries.ts';
import type { Segment } from '../segment/segment.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** What a query reads: it takes the state once and works on that, whatever is published meanwhile. */
export interface IndexState {
  /** The base first, then later changes; an offer is alive in one segment at most. */
  readonly segments: readonly Segment[];
  readonly dictionaries: Dictionaries;
  readonly lexicon: Lexicon;
  readonly position: number;
}

export function liveOffers(segment: Segment): number {
  let live = 0;
  for (let offer = 0; offer < segment.offerCount; offer++) live += segment.live[offer] ?? 0;
  return live;
}
