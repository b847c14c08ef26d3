import type { IndexState } from '../query/state.ts';
import { buildSegment } from '../segment/build-segment.ts';
import { findOffer } from '../segment/offer-ids.ts';
import type { OfferRow, Terms } from '../segment/rows.ts';
import type { Segment } from '../segment/segment.ts';

/** A segment of the present versions of changed offers, analysed with what the base has learned. */
export async function buildDelta(
  { dictionaries, lexicon }: IndexState,
  terms: Terms,
  rows: readonly OfferRow[],
): Promise<Segment> {
  const { segment } = await buildSegment([rows], { dictionaries, terms, lexicon });
  return segment;
}

/** The old versions of changed offers, wherever they lie; ids that are nowhere are new. */
export function markDead({ segments }: IndexState, ids: readonly string[]): void {
  for (const segment of segments) {
    for (const id of ids) {
      const offer = findOffer(segment.offerIds, id);
      if (offer >= 0) segment.live[offer] = 0;
    }
  }
}

/** The youngest segment comes last; one without an offer (all are gone) does not come at all. */
export function addSegment(state: IndexState, segment: Segment): IndexState {
  if (segment.offerCount === 0) return { ...state };
  return { ...state, segments: [...state.segments, segment] };
}

/** Ids of the offers that live in a segment. */
export function livingOffers({ offerCount, offerIds, live }: Segment): string[] {
  const ids: string[] = [];
  for (let offer = 0; offer < offerCount; offer++) {
    if (live[offer] === 1) ids.push(offerIds.ids.get(offer));
  }
  return ids;
}

/** Offers that lie outside the base; when they are many, a new base is due. */
export function changedOffers(state: IndexState): number {
  return state.segments.slice(1).reduce((sum, segment) => sum + segment.offerCount, 0);
}

export function baseSize(state: IndexState): number {
  return state.segments[0]?.offerCount ?? 0;
}

/** A large import: putting it beside the base first would be work for nothing. */
export function isBaseCheaper(state: IndexState, changed: number): boolean {
  return changed > Math.max(2000, baseSize(state) / 4);
}

/** A tenth of the catalogue, but not for every few changes of a small one. */
export function needsNewBase(state: IndexState): boolean {
  return changedOffers(state) > Math.max(50, baseSize(state) / 10);
}
