import type { IndexState } from '../query/state.ts';
import { buildSegment } from '../segment/build-segment.ts';
import { findOffer } from '../segment/offer-ids.ts';
import type { OfferRow, Terms } from '../segment/rows.ts';
import type { Segment } from '../segment/segment.ts';

/**
 * Puts the present versions of changed offers into a segment of their own and marks their old versions dead, both in one turn of
 * the event loop: no query sees an offer twice or not at all. Ids without a row are offers that are gone.
 */
export async function applyChanges(
  current: () => IndexState,
  publish: (state: IndexState) => void,
  terms: Terms,
  ids: readonly string[],
  rows: readonly OfferRow[],
): Promise<void> {
  const { dictionaries, lexicon } = current();
  const { segment } = await buildSegment([rows], { dictionaries, terms, lexicon });
  const state = current();
  for (const known of state.segments) markDead(known, ids);
  const segments = segment.offerCount > 0 ? [...state.segments, segment] : state.segments;
  publish({ ...state, segments });
}

function markDead(segment: Segment, ids: readonly string[]): void {
  for (const id of ids) {
    const offer = findOffer(segment.offerIds, id);
    if (offer >= 0) segment.live[offer] = 0;
  }
}

/** Offers that lie outside the base; when they are many, a new base is due. */
export function changedOffers(state: IndexState): number {
  return state.segments.slice(1).reduce((sum, segment) => sum + segment.offerCount, 0);
}

/** From so many offers on the base is built anew, however large it is. */
const MOST_CHANGED = 2000;

/** A large import: putting it beside the base first would be work for nothing. */
export function isBaseCheaper(changed: number): boolean {
  return changed > MOST_CHANGED;
}

/** A tenth of the catalogue, but neither for every few changes of a small one nor only after very many of a large one. */
export function needsNewBase(state: IndexState): boolean {
  const base = state.segments[0]?.offerCount ?? 0;
  return changedOffers(state) > Math.min(MOST_CHANGED, Math.max(50, base / 10));
}

/** Each segment costs every query a little: from here on the small ones are made one. */
const MOST_SEGMENTS = 8;

export function needsMerge(state: IndexState): boolean {
  return state.segments.length > MOST_SEGMENTS;
}

/** The living offers outside the base: applying them once more puts them into one segment. */
export function offersBesideBase(state: IndexState): string[] {
  const ids: string[] = [];
  for (const segment of state.segments.slice(1)) {
    for (let offer = 0; offer < segment.offerCount; offer++) {
      if (segment.live[offer] === 1) ids.push(segment.offerIds.ids.get(offer));
    }
  }
  return ids;
}

/** Without the segments in which nobody lives any more; the base stays even then. */
export function withoutDeadSegments(state: IndexState): IndexState {
  const segments = state.segments.filter((segment, at) => at === 0 || segment.live.includes(1));
  return { ...state, segments };
}
