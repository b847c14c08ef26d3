import type { Facet } from '../../model/offer-query.ts';
import type { FacetValues } from '../segment/facet-values.ts';
import type { FacetCount } from '../types.ts';
import type { FacetCut } from './facet-cut.ts';

const RANKS = 1_048_576;
const MOST_COUNT = 4_294_967_295;

/**
 * The values of a facet that have offers, by falling count, equal ones by key: all, or the first ones and those chosen further
 * behind. Sorts numbers, not objects, and no more than it lists: a facet of a large catalogue has thousands of values.
 */
export function listCounts<F extends Facet>(
  values: FacetValues<F>,
  facet: F,
  counts: Uint32Array,
  cut: FacetCut | null,
): { readonly list: FacetCount[]; readonly all: number } {
  const byKey = values.inOrderOfKeys(facet);
  const { all, limit, above } = cutOff(byKey, counts, cut?.size ?? byKey.length);
  const size = Math.min(cut?.size ?? all, all);
  // Ascending: the greatest count first, then by rank, which is the low part of the number.
  const keys = new Float64Array(Math.max(size, above));
  let listed = 0;
  let ties = size - above;
  for (let rank = 0; rank < byKey.length; rank++) {
    const count = counts[byKey[rank] ?? 0] ?? 0;
    if (count < limit || (count === limit && ties-- <= 0)) continue;
    keys[listed++] = (MOST_COUNT - count) * RANKS + rank;
  }
  const list: FacetCount[] = [];
  for (const key of keys.sort().subarray(0, size)) {
    const value = byKey[key % RANKS] ?? 0;
    list.push({ value: values.key(value), count: counts[value] ?? 0 });
  }
  if (cut !== null && size < all) list.push(...chosenBehind(values, facet, cut, counts, list));
  return { list, all };
}

function chosenBehind<F extends Facet>(
  values: FacetValues<F>,
  facet: F,
  cut: FacetCut,
  counts: Uint32Array,
  listed: readonly FacetCount[],
): FacetCount[] {
  const known = new Set(listed.map(({ value }) => value));
  const wanted = new Set<string>(cut.chosen[facet]);
  return [...wanted]
    .filter((key) => !known.has(key))
    .map((key) => ({ value: key, count: counts[values.find(facet, key) ?? -1] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const MOST_BUCKETS = 4096;
const buckets = new Uint32Array(MOST_BUCKETS + 1);

/**
 * How many values have offers, the least count among the first `size` of them in falling order, and how many have more than that.
 * Counts from {@link MOST_BUCKETS} on are not told apart: then the limit is below all of them.
 */
function cutOff(byKey: Uint32Array, counts: Uint32Array, size: number) {
  buckets.fill(0);
  let all = 0;
  for (const value of byKey) {
    const count = counts[value] ?? 0;
    if (count === 0) continue;
    all++;
    const bucket = Math.min(count, MOST_BUCKETS);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  if (all <= size) return { all, limit: 1, above: all - (buckets[1] ?? 0) };
  let above = buckets[MOST_BUCKETS] ?? 0;
  let limit = MOST_BUCKETS - 1;
  while (limit > 1 && above + (buckets[limit] ?? 0) < size) above += buckets[limit--] ?? 0;
  return { all, limit, above };
}
