import type { Dictionaries } from '../segment/dictionaries.ts';
import { RUN_FACETS } from '../segment/facet-values.ts';
import type { RunProfiles } from '../segment/run-profiles.ts';
import type { RunFilter } from './plan.ts';

/**
 * For each run profile, decided once per query: whether it meets all run filters, and which of its values count. A run that
 * fails one filter counts for that facet's own values only; one that fails two counts for nothing.
 */
export interface ProfileVerdicts {
  readonly words: number;
  readonly meets: Uint8Array;
  readonly counting: Uint32Array;
}

export function profileVerdicts(
  profiles: RunProfiles,
  filters: readonly RunFilter[],
  runValues: Dictionaries['runValues'],
): ProfileVerdicts {
  const { words, masks, count } = profiles;
  if (filters.length === 0) {
    return { words, meets: new Uint8Array(count).fill(1), counting: masks };
  }
  const own = RUN_FACETS.map((_, facet) => maskOf(valuesOfFacet(runValues, facet), words));
  const wanted = filters.map((filter) => ({ filter, mask: maskOf(filter.values, words) }));
  const meets = new Uint8Array(count);
  const counting = new Uint32Array(count * words);
  for (let profile = 0; profile < count; profile++) {
    const mask = masks.subarray(profile * words, (profile + 1) * words);
    const failed = wanted.filter((entry) => !passes(mask, entry.mask, entry.filter));
    if (failed.length > 1) continue;
    meets[profile] = failed.length === 0 ? 1 : 0;
    const lane = failed[0] === undefined ? null : own[failed[0].filter.facet];
    for (let word = 0; word < words; word++) {
      counting[profile * words + word] = (mask[word] ?? 0) & (lane?.[word] ?? 0xffffffff);
    }
  }
  return { words, meets, counting };
}

function passes(mask: Uint32Array, wanted: Uint32Array, filter: RunFilter): boolean {
  if (!filter.isPossible) return false;
  for (let word = 0; word < wanted.length; word++) {
    const common = ((mask[word] ?? 0) & (wanted[word] ?? 0)) >>> 0;
    if (filter.all && common !== wanted[word]) return false;
    if (!filter.all && common !== 0) return true;
  }
  return filter.all;
}

/** Values beyond the segment's words came later and occur in none of its profiles. */
function maskOf(values: readonly number[], words: number): Uint32Array {
  const mask = new Uint32Array(Math.max(words, ...values.map((value) => (value >>> 5) + 1)));
  for (const value of values) mask[value >>> 5] = (mask[value >>> 5] ?? 0) | (1 << (value & 31));
  return mask;
}

function valuesOfFacet(runValues: Dictionaries['runValues'], facet: number): number[] {
  const values: number[] = [];
  for (let value = 0; value < runValues.count; value++) {
    if (runValues.facetOf(value) === facet) values.push(value);
  }
  return values;
}
