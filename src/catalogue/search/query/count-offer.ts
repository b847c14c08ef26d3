import type { Segment } from '../segment/segment.ts';
import type { Counts } from './counts.ts';
import type { DayView } from './day-view.ts';

/** Counts an offer with all its runs of the view for all its values and places; `by` -1 takes it out again. */
export function countOffer(
  segment: Segment,
  view: DayView,
  offer: number,
  counts: Counts,
  by: 1 | -1,
): void {
  const { words } = segment.profiles;
  for (let word = 0; word < words; word++) {
    countMask(counts.maskBytes, word, view.masks[offer * words + word] ?? 0, by);
  }
  const { sets, setStarts, setValues, valueStarts, values } = segment.facts;
  addValues(values, valueStarts[offer] ?? 0, valueStarts[offer + 1] ?? 0, counts.offerValues, by);
  for (const ofOffers of sets) {
    const set = ofOffers[offer] ?? 0;
    addValues(setValues, setStarts[set] ?? 0, setStarts[set + 1] ?? 0, counts.offerValues, by);
  }
  const placesEnd = view.placeStarts[offer + 1] ?? 0;
  for (let at = view.placeStarts[offer] ?? 0; at < placesEnd; at++) {
    const place = view.places[at] ?? 0;
    counts.places[place] = (counts.places[place] ?? 0) + by;
  }
  counts.total += by;
}

function addValues(
  values: Uint16Array | Uint32Array,
  start: number,
  end: number,
  counts: Uint32Array,
  by: number,
): void {
  for (let at = start; at < end; at++) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + by;
  }
}

/** One increment per byte of the mask instead of one per value. */
function countMask(maskBytes: Uint32Array, word: number, mask: number, by: number): void {
  if (mask === 0) return;
  const base = word * 1024;
  const b0 = base + (mask & 255);
  const b1 = base + 256 + ((mask >>> 8) & 255);
  const b2 = base + 512 + ((mask >>> 16) & 255);
  const b3 = base + 768 + (mask >>> 24);
  maskBytes[b0] = (maskBytes[b0] ?? 0) + by;
  maskBytes[b1] = (maskBytes[b1] ?? 0) + by;
  maskBytes[b2] = (maskBytes[b2] ?? 0) + by;
  maskBytes[b3] = (maskBytes[b3] ?? 0) + by;
}
