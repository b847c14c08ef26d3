import type { Dictionaries } from '../segment/dictionaries.ts';

/** Values as bits of mask words; those beyond the segment's words came later and occur in none of its profiles. */
export function maskOf(values: readonly number[], words: number): Uint32Array {
  const mask = new Uint32Array(words);
  for (const value of values) {
    const word = value >>> 5;
    if (word < words) mask[word] = (mask[word] ?? 0) | (1 << (value & 31));
  }
  return mask;
}

/** All values of a run facet (its place in RUN_FACETS) as mask words. */
export function laneOf(
  runValues: Dictionaries['runValues'],
  facet: number,
  words: number,
): Uint32Array {
  const values: number[] = [];
  for (let value = 0; value < runValues.count; value++) {
    if (runValues.facetOf(value) === facet) values.push(value);
  }
  return maskOf(values, words);
}
