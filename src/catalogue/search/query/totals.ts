import type { Dictionaries } from '../segment/dictionaries.ts';
import type { Segment } from '../segment/segment.ts';
import type { SearchAnswer } from '../types.ts';
import { countOffer } from './count-offer.ts';
import { countMasks, countPlaces, countValues } from './count-passes.ts';
import { type Counts, facetCounts, newCounts, placeCounts } from './counts.ts';
import { type DayView, dayView, NO_RUN } from './day-view.ts';
import { scratchOf } from './scratch.ts';
import type { IndexState } from './state.ts';

/** What a query that asks for nothing is answered with: the front page of the catalogue, and every filter's own counts. */
export interface Totals extends Pick<SearchAnswer, 'total' | 'facets' | 'places'> {
  readonly firstDay: number;
  readonly offerValues: Uint32Array;
}

/** Today, and everything including the past. */
const MOST_REMEMBERED = 2;
const totals = new WeakMap<IndexState, Totals[]>();

/** The counts of all offers with a run from `firstDay` on; worked out once per state of the index. */
export function totalsOf(state: IndexState, firstDay: number): Totals {
  const known = totals.get(state) ?? [];
  const found = known.find((entry) => entry.firstDay === firstDay);
  if (found !== undefined) return found;
  const sum = newCounts(state.dictionaries);
  for (const segment of state.segments) {
    addTo(sum, countsOf(segment, dayView(segment, firstDay), state.dictionaries));
  }
  const entry = {
    firstDay,
    total: sum.total,
    offerValues: sum.offerValues,
    facets: facetCounts(sum, state.dictionaries).facets,
    places: placeCounts(sum, state.dictionaries),
  };
  totals.set(state, [entry, ...known].slice(0, MOST_REMEMBERED));
  return entry;
}

/** Counts of a segment as of a `live` column: offers that have died since are taken out one by one. */
interface Remembered {
  readonly view: DayView;
  readonly counts: Counts;
  readonly live: Uint8Array;
}

const remembered = new WeakMap<Segment, Remembered[]>();

function countsOf(segment: Segment, view: DayView, dictionaries: Dictionaries): Counts {
  const known = remembered.get(segment) ?? [];
  const found = known.find((entry) => entry.view === view);
  if (found !== undefined) {
    for (let offer = 0; offer < segment.offerCount; offer++) {
      if (found.live[offer] === segment.live[offer]) continue;
      found.live[offer] = 0;
      if (view.starts[offer] !== NO_RUN) countOffer(segment, view, offer, found.counts, -1);
    }
    return found.counts;
  }
  const counts = newCounts(dictionaries);
  const live = segment.live.slice();
  const offers = new Uint32Array(segment.offerCount);
  for (let offer = 0; offer < segment.offerCount; offer++) {
    if (live[offer] === 1 && view.starts[offer] !== NO_RUN) offers[counts.total++] = offer;
  }
  countValues(segment, offers, counts.total, counts, scratchOf(segment));
  const { runValues } = dictionaries;
  countMasks(view.masks, segment.profiles.words, offers, counts.total, counts, runValues.count);
  countPlaces(view, offers, counts.total, counts);
  remembered.set(segment, [{ view, counts, live }, ...known].slice(0, MOST_REMEMBERED));
  return counts;
}

/** Values that came later than the segment are beyond its columns and 0. */
function addTo(sum: Counts, part: Counts): void {
  sum.total += part.total;
  add(sum.offerValues, part.offerValues);
  add(sum.maskBytes, part.maskBytes);
  add(sum.places, part.places);
}

function add(to: Uint32Array, from: Uint32Array): void {
  for (let at = 0; at < from.length; at++) to[at] = (to[at] ?? 0) + (from[at] ?? 0);
}
