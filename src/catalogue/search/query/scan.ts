import { ROLLING } from '../segment/days.ts';
import type { Dictionaries } from '../segment/dictionaries.ts';
import { type Segment, UNKNOWN_PRICE } from '../segment/segment.ts';
import type { BestHits } from './best-hits.ts';
import type { Counts } from './counts.ts';
import { matchWords } from './match-words.ts';
import type { Plan } from './plan.ts';
import { profileVerdicts } from './profile-verdicts.ts';
import { scratchOf } from './scratch.ts';

const MOST_SCORE = 65_535;

export interface Scan {
  readonly plan: Plan;
  readonly dictionaries: Dictionaries;
  readonly counts: Counts;
  readonly best: BestHits;
  /** Changes daily: equal hits take turns. */
  readonly rotation: number;
}

/**
 * Walks the offers of one segment that have the words, decides all filters and counts all facets in the same pass. An offer that
 * fails exactly one offer facet counts for that facet's own values only. The loop is long on purpose: it runs for every offer of
 * the catalogue, and each call or object in it is paid ten thousand times per query.
 */
export function scanSegment(segment: Segment, number: number, scan: Scan): void {
  const { plan, counts, best, rotation } = scan;
  const { live, valueStarts, values, runStarts, runs } = segment;
  const { starts, prices, positions, profiles } = runs;
  const { chosen, required, firstDay, lastDay, rolling, onRequest, priceCents, distancesKm } = plan;
  const { lastAt, places, offerValues, maskBytes } = counts;
  const { words, meets, counting } = profileVerdicts(
    segment.profiles,
    plan.runFilters,
    scan.dictionaries.runValues,
  );
  const union = new Uint32Array(words);
  const scratch = scratchOf(segment);
  const hasWords = plan.groups !== null;
  const candidateCount =
    plan.groups === null
      ? segment.offerCount
      : matchWords(segment, plan.groups, scratch, plan.boost);
  const { candidates, scores } = scratch;
  const { hashes } = segment.offerIds;
  const byStart = plan.sort === 'start';
  const byPrice = plan.sort === 'price';
  const byDistance = plan.sort === 'distance';
  let serial = counts.serial;
  let total = 0;

  for (let i = 0; i < candidateCount; i++) {
    const offer = hasWords ? (candidates[i] ?? 0) : i;
    if (live[offer] === 0) continue;
    const valuesStart = valueStarts[offer] ?? 0;
    const valuesEnd = valueStarts[offer + 1] ?? 0;
    let missing = 0;
    if (required !== 0) {
      let met = 0;
      for (let v = valuesStart; v < valuesEnd; v++) met |= chosen[values[v] ?? 0] ?? 0;
      missing = required & ~met;
      if ((missing & (missing - 1)) !== 0) continue;
    }

    serial++;
    let isHit = false;
    let first = 0;
    let cheapest = UNKNOWN_PRICE;
    let nearestKm = FAR_KM;
    let mask = 0;
    if (words > 1) union.fill(0);
    const end = runStarts[offer + 1] ?? 0;
    for (let run = runStarts[offer] ?? 0; run < end; run++) {
      const start = starts[run] ?? 0;
      if (start < ROLLING) {
        if (start < firstDay || start > lastDay) continue;
      } else if (start === ROLLING ? !rolling : !onRequest) continue;
      const price = prices[run] ?? 0;
      if (price > priceCents) continue;
      const position = positions[run] ?? 0;
      let km = 0;
      if (distancesKm !== null) {
        km = distancesKm[position] ?? -1;
        if (km < 0) continue;
      }
      const profile = profiles[run] ?? 0;
      if (words === 1) mask |= counting[profile] ?? 0;
      else addWords(union, counting, profile * words);
      if (meets[profile] === 0) continue;
      if (!isHit) first = start;
      isHit = true;
      if (price < cheapest) cheapest = price;
      if (km < nearestKm) nearestKm = km;
      if (missing === 0 && position !== 0 && lastAt[position] !== serial) {
        lastAt[position] = serial;
        places[position] = (places[position] ?? 0) + 1;
      }
    }

    if (missing !== 0) {
      if (isHit) countOwnFacet(scan, values, valuesStart, valuesEnd, missing);
      continue;
    }
    if (words === 1) countMask(maskBytes, 0, mask);
    else for (let w = 0; w < words; w++) countMask(maskBytes, w, union[w] ?? 0);
    if (!isHit) continue;
    total++;
    for (let v = valuesStart; v < valuesEnd; v++) {
      const value = values[v] ?? 0;
      offerValues[value] = (offerValues[value] ?? 0) + 1;
    }
    const primary = byStart
      ? first
      : byPrice
        ? cheapest
        : byDistance
          ? Math.round(nearestKm * 1000)
          : 0;
    const key = primary * 65_536 + (hasWords ? MOST_SCORE - (scores[offer] ?? 0) : 0);
    if (key > best.limit) continue;
    best.add(key, first * 4_294_967_296 + turn(hashes[offer] ?? 0, rotation), number, offer);
  }
  counts.serial = serial;
  counts.total += total;
}

const FAR_KM = 100_000;

function addWords(union: Uint32Array, counting: Uint32Array, from: number): void {
  for (let w = 0; w < union.length; w++) union[w] = (union[w] ?? 0) | (counting[from + w] ?? 0);
}

/** Counts one offer for the values of the one facet whose filter it fails. */
function countOwnFacet(
  scan: Scan,
  values: Uint32Array,
  start: number,
  end: number,
  missing: number,
): void {
  const { counts, dictionaries } = scan;
  const facet = 31 - Math.clz32(missing);
  for (let v = start; v < end; v++) {
    const value = values[v] ?? 0;
    if (dictionaries.offerValues.facetOf(value) !== facet) continue;
    counts.offerValues[value] = (counts.offerValues[value] ?? 0) + 1;
  }
}

/** One increment per byte of the mask instead of one per value. */
function countMask(maskBytes: Uint32Array, word: number, mask: number): void {
  if (mask === 0) return;
  const base = word * 1024;
  const b0 = base + (mask & 255);
  const b1 = base + 256 + ((mask >>> 8) & 255);
  const b2 = base + 512 + ((mask >>> 16) & 255);
  const b3 = base + 768 + (mask >>> 24);
  maskBytes[b0] = (maskBytes[b0] ?? 0) + 1;
  maskBytes[b1] = (maskBytes[b1] ?? 0) + 1;
  maskBytes[b2] = (maskBytes[b2] ?? 0) + 1;
  maskBytes[b3] = (maskBytes[b3] ?? 0) + 1;
}

/** A number between 0 and 2³² that is another one tomorrow. */
function turn(hash: number, rotation: number): number {
  let mixed = Math.imul(hash ^ rotation, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
