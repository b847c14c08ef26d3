import { type FactColumns, setsOfFacet } from '../segment/fact-columns.ts';
import type { Segment } from '../segment/segment.ts';
import type { Counts } from './counts.ts';
import type { DayView } from './day-view.ts';
import type { Scratch } from './scratch.ts';

// Counting in several short walks over a list of offers, one per kind of value: half of the time of one walk that does everything,
// because each has its few columns in registers and cache. None of them calls anything.

/** Counts the first `count` of `offers` for all their offer values; `by` -1 takes them out again. */
export function countValues(
  { facts }: Segment,
  offers: Uint32Array,
  count: number,
  { offerValues }: Counts,
  { setCounts }: Scratch,
  by: 1 | -1,
): void {
  const { sets, valueStarts, values } = facts;
  const [first, second, third] = sets;
  setCounts.fill(0);
  for (let i = 0; i < count; i++) {
    const offer = offers[i] ?? 0;
    const a = first[offer] ?? 0;
    const b = second[offer] ?? 0;
    const c = third[offer] ?? 0;
    setCounts[a] = (setCounts[a] ?? 0) + 1;
    setCounts[b] = (setCounts[b] ?? 0) + 1;
    setCounts[c] = (setCounts[c] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) {
    const offer = offers[i] ?? 0;
    const end = valueStarts[offer + 1] ?? 0;
    for (let at = valueStarts[offer] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      offerValues[value] = (offerValues[value] ?? 0) + by;
    }
  }
  addSets(facts, setCounts, offerValues, by, null);
}

/** Counts the first `count` of `scratch.failed`, which fail one offer facet (its bit in `missing`), for that facet's own values. */
export function countOwnValues(
  { facts }: Segment,
  { failed, missing, setCounts }: Scratch,
  count: number,
  required: number,
  facetOf: Uint8Array,
  { offerValues }: Counts,
): void {
  const { valueStarts, values } = facts;
  for (let rest = count === 0 ? 0 : required; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const facet = 31 - Math.clz32(bit);
    const sets = setsOfFacet(facts, facet);
    if (sets !== null) {
      setCounts.fill(0);
      for (let i = 0; i < count; i++) {
        const offer = failed[i] ?? 0;
        if (missing[offer] !== bit) continue;
        const set = sets[offer] ?? 0;
        setCounts[set] = (setCounts[set] ?? 0) + 1;
      }
      addSets(facts, setCounts, offerValues, 1, (value) => facetOf[value] === facet);
      continue;
    }
    for (let i = 0; i < count; i++) {
      const offer = failed[i] ?? 0;
      if (missing[offer] !== bit) continue;
      const end = valueStarts[offer + 1] ?? 0;
      for (let at = valueStarts[offer] ?? 0; at < end; at++) {
        const value = values[at] ?? 0;
        if (facetOf[value] === facet) offerValues[value] = (offerValues[value] ?? 0) + 1;
      }
    }
  }
}

/** Adds the counted sets, `by` times, to their values: all of them or those that are wanted. */
function addSets(
  { setStarts, setValues }: FactColumns,
  setCounts: Uint32Array,
  offerValues: Uint32Array,
  by: 1 | -1,
  isWanted: ((value: number) => boolean) | null,
): void {
  for (let set = 0; set < setCounts.length; set++) {
    const offers = by * (setCounts[set] ?? 0);
    if (offers === 0) continue;
    const end = setStarts[set + 1] ?? 0;
    for (let at = setStarts[set] ?? 0; at < end; at++) {
      const value = setValues[at] ?? 0;
      if (isWanted === null || isWanted(value))
        offerValues[value] = (offerValues[value] ?? 0) + offers;
    }
  }
}

/**
 * Counts masks of `words` words each, those of the first `count` of `offers`: one increment per byte of a mask instead of one per
 * value. Bytes beyond the last of `values` values are empty.
 */
export function countMasks(
  masks: Uint32Array,
  words: number,
  offers: Uint32Array,
  count: number,
  { maskBytes }: Counts,
  values: number,
): void {
  for (let word = 0; word < words; word++) {
    const base = word * 1024;
    if (values <= word * 32 + 8) {
      for (let i = 0; i < count; i++) {
        const at = base + ((masks[(offers[i] ?? 0) * words + word] ?? 0) & 255);
        maskBytes[at] = (maskBytes[at] ?? 0) + 1;
      }
      continue;
    }
    for (let i = 0; i < count; i++) {
      const mask = masks[(offers[i] ?? 0) * words + word] ?? 0;
      const b0 = base + (mask & 255);
      const b1 = base + 256 + ((mask >>> 8) & 255);
      const b2 = base + 512 + ((mask >>> 16) & 255);
      const b3 = base + 768 + (mask >>> 24);
      maskBytes[b0] = (maskBytes[b0] ?? 0) + 1;
      maskBytes[b1] = (maskBytes[b1] ?? 0) + 1;
      maskBytes[b2] = (maskBytes[b2] ?? 0) + 1;
      maskBytes[b3] = (maskBytes[b3] ?? 0) + 1;
    }
  }
}

/** Counts the first `count` of `offers` once at each position where one of their runs is. */
export function countPlaces(
  { placeStarts, places: placesOf }: DayView,
  offers: Uint32Array,
  count: number,
  { places }: Counts,
): void {
  for (let i = 0; i < count; i++) {
    const offer = offers[i] ?? 0;
    const end = placeStarts[offer + 1] ?? 0;
    for (let at = placeStarts[offer] ?? 0; at < end; at++) {
      const place = placesOf[at] ?? 0;
      places[place] = (places[place] ?? 0) + 1;
    }
  }
}
