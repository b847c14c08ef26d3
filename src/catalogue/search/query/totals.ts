import { NO_RUN } from '../segment/days.ts';
import type { Dictionaries } from '../segment/dictionaries.ts';
import type { Segment } from '../segment/segment.ts';
import type { SearchAnswer } from '../types.ts';
import { countOffer } from './count-offer.ts';
import { countMasks, countPlaces, countValues } from './count-passes.ts';
import { type Counts, facetCounts, newCounts, placeCounts } from './counts.ts';
import { type DayView, dayView, PORTION, prepareDayView } from './day-view.ts';
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

/** The counts of a segment's living offers with a run in the view. */
export function countsOf(segment: Segment, view: DayView, dictionaries: Dictionaries): Counts {
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
  const fresh = nothingCounted(segment, view, dictionaries);
  countPortion(segment, fresh, dictionaries, 0, segment.offerCount);
  return remember(segment, fresh);
}

/** Works out beforehand what {@link totalsOf} needs of a segment, with `pause` after each portion of the work. */
export async function prepareCounts(
  segment: Segment,
  firstDay: number,
  dictionaries: Dictionaries,
  pause: () => Promise<void>,
): Promise<void> {
  const view = await prepareDayView(segment, firstDay, pause);
  const isKnown = () => remembered.get(segment)?.some((entry) => entry.view === view) === true;
  if (isKnown()) return;
  const fresh = nothingCounted(segment, view, dictionaries);
  for (let from = 0; from < segment.offerCount; from += PORTION) {
    countPortion(segment, fresh, dictionaries, from, Math.min(from + PORTION, segment.offerCount));
    await pause();
  }
  if (!isKnown()) remember(segment, fresh);
}

function nothingCounted(segment: Segment, view: DayView, dictionaries: Dictionaries): Remembered {
  return { view, counts: newCounts(dictionaries), live: segment.live.slice() };
}

function remember(segment: Segment, entry: Remembered): Counts {
  const known = remembered.get(segment) ?? [];
  remembered.set(segment, [entry, ...known].slice(0, MOST_REMEMBERED));
  return entry.counts;
}

/** Counts the offers `from` to `to` that lived when the counting began. */
function countPortion(
  segment: Segment,
  { view, counts, live }: Remembered,
  { runValues }: Dictionaries,
  from: number,
  to: number,
): void {
  const offers = new Uint32Array(to - from);
  let count = 0;
  for (let offer = from; offer < to; offer++) {
    if (live[offer] === 1 && view.starts[offer] !== NO_RUN) offers[count++] = offer;
  }
  counts.total += count;
  countValues(segment, offers, count, counts, scratchOf(segment), 1);
  countMasks(view.masks, segment.profiles.words, offers, count, counts, runValues.count);
  countPlaces(view, offers, count, counts);
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
