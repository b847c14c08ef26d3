import type { Segment } from '../segment/segment.ts';
import type { Counts } from './counts.ts';
import type { DayView } from './day-view.ts';

// Counting in several short walks over a list of offers, one per kind of value: half of the time of one walk that does everything,
// because each has its few columns in registers and cache. None of them calls anything.

/** Counts the first `count` of `offers` for all their offer values. */
export function countValues(
  { valueStarts, values }: Segment,
  offers: Uint32Array,
  count: number,
  { offerValues }: Counts,
): void {
  for (let i = 0; i < count; i++) {
    const offer = offers[i] ?? 0;
    const end = valueStarts[offer + 1] ?? 0;
    for (let at = valueStarts[offer] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      offerValues[value] = (offerValues[value] ?? 0) + 1;
    }
  }
}

/** Counts offers that fail one offer facet (its bit in `missing`) for that facet's own values. */
export function countOwnValues(
  { valueStarts, values }: Segment,
  offers: Uint32Array,
  count: number,
  missing: Uint8Array,
  facetOf: Uint8Array,
  { offerValues }: Counts,
): void {
  for (let i = 0; i < count; i++) {
    const offer = offers[i] ?? 0;
    const facet = 31 - Math.clz32(missing[offer] ?? 0);
    const end = valueStarts[offer + 1] ?? 0;
    for (let at = valueStarts[offer] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      if (facetOf[value] === facet) offerValues[value] = (offerValues[value] ?? 0) + 1;
    }
  }
}

/**
 * Counts masks, `words` words each: those of `offers`, or the first `count` of all where `offers` is null. One increment per byte
 * of a mask instead of one per value.
 */
export function countMasks(
  masks: Uint32Array,
  words: number,
  offers: Uint32Array | null,
  count: number,
  { maskBytes }: Counts,
): void {
  for (let word = 0; word < words; word++) {
    const base = word * 1024;
    for (let i = 0; i < count; i++) {
      const mask = masks[(offers === null ? i : (offers[i] ?? 0)) * words + word] ?? 0;
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
