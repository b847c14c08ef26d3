import { MOST_IMPACT } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { hasPhrase, patternsOf } from './match-phrases.ts';
import { impactIn, isInBlock, type PostingList, postingListsOf } from './posting-list.ts';
import type { Scratch } from './scratch.ts';
import type { QueryWords, WordGroup } from './word-group.ts';

interface Variant extends PostingList {
  /** Weight in parts of 32: an impact of 127 and a weight of 1 score 254. */
  readonly weight: number;
}

const WEIGHT_PARTS = 32;
const MOST_SCORE = 65_535;
/** Below this share of a posting list it is quicker to look candidates up in it than to walk it. */
const LOOK_UP_FACTOR = 24;
const EXCLUDED = 255;

/**
 * Offers that have all groups, each by any of its alternatives, and all phrases, and nothing that is excluded: fills `candidates`
 * and `scores` and answers how many. Further alternatives of the same group count half, so that a text is not rewarded for naming a
 * thing in three forms. What is in `boost` only raises the score. Without groups all offers are candidates, with score 0.
 */
export function matchWords(segment: Segment, words: QueryWords, scratch: Scratch): number {
  scratch.met.fill(0);
  let count = words.groups.length === 0 ? all(segment, scratch) : meetAll(segment, words, scratch);
  if (count > 0 && words.excludedTerms.length > 0) {
    count = withoutTerms(segment, words.excludedTerms, scratch, count);
  }
  for (const phrase of words.phrases) {
    const patterns = patternsOf(segment, phrase);
    count = keep(scratch, count, (offer) => hasPhrase(segment, offer, patterns));
  }
  for (const phrase of words.excludedPhrases) {
    const patterns = patternsOf(segment, phrase);
    count = keep(scratch, count, (offer) => !hasPhrase(segment, offer, patterns));
  }
  return count;
}

function all({ offerCount }: Segment, { candidates, scores }: Scratch): number {
  for (let offer = 0; offer < offerCount; offer++) candidates[offer] = offer;
  scores.fill(0);
  return offerCount;
}

function meetAll(segment: Segment, { groups, boost }: QueryWords, scratch: Scratch): number {
  const ordered = groups
    .map((group) => variantsIn(segment, group))
    .map((variants) => ({ variants, cost: variants.reduce((sum, v) => sum + v.end - v.start, 0) }))
    .sort((a, b) => a.cost - b.cost);
  let count = 0;
  for (const [group, { variants }] of ordered.entries()) {
    count = group === 0 ? seed(variants, scratch) : narrow(variants, scratch, group, count);
    if (count === 0) return 0;
  }
  for (const variant of variantsIn(segment, boost)) raise(variant, scratch, groups.length);
  return count;
}

function variantsIn(segment: Segment, group: WordGroup): Variant[] {
  return group.flatMap((alternative) => {
    const weight = Math.round(alternative.weight * WEIGHT_PARTS);
    return Array.from(postingListsOf(segment, alternative), (list) => ({ ...list, weight }));
  });
}

function keep({ candidates }: Scratch, count: number, isKept: (offer: number) => boolean): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const offer = candidates[i] ?? 0;
    if (isKept(offer)) candidates[left++] = offer;
  }
  return left;
}

function withoutTerms(
  segment: Segment,
  terms: readonly string[],
  scratch: Scratch,
  count: number,
): number {
  const { met } = scratch;
  for (const term of terms) {
    const listed = { terms: [term], onlyHeadings: false, exactly: null };
    for (const { base, offers, start, end } of postingListsOf(segment, listed)) {
      for (let i = start; i < end; i++) met[base + (offers[i] ?? 0)] = EXCLUDED;
    }
  }
  return keep(scratch, count, (offer) => met[offer] !== EXCLUDED);
}

function raise(
  { base, offers, impacts, start, end, weight, least }: Variant,
  { met, scores }: Scratch,
  groups: number,
): void {
  for (let i = start; i < end; i++) {
    const offer = base + (offers[i] ?? 0);
    const impact = impacts[i] ?? 0;
    if (met[offer] !== groups || impact < least) continue;
    const added = ((impact & MOST_IMPACT) * weight) >> 4;
    scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + added);
  }
}

function seed(variants: readonly Variant[], { candidates, met, scores }: Scratch): number {
  let count = 0;
  for (const { base, offers, impacts, start, end, weight, least } of variants) {
    for (let i = start; i < end; i++) {
      const impact = impacts[i] ?? 0;
      if (impact < least) continue;
      const offer = base + (offers[i] ?? 0);
      const score = (impact & MOST_IMPACT) * weight;
      if (met[offer] === 0) {
        met[offer] = 1;
        candidates[count++] = offer;
        scores[offer] = Math.min(MOST_SCORE, score >> 4);
      } else scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + (score >> 5));
    }
  }
  return count;
}

function narrow(
  variants: readonly Variant[],
  scratch: Scratch,
  group: number,
  count: number,
): number {
  for (const variant of variants) {
    const isShort = count * LOOK_UP_FACTOR >= variant.end - variant.start;
    if (isShort) walk(variant, scratch, group);
    else lookUp(variant, scratch, group, count);
  }
  const { met } = scratch;
  return keep(scratch, count, (offer) => met[offer] === group + 1);
}

function walk(
  { base, offers, impacts, start, end, weight, least }: Variant,
  { met, scores }: Scratch,
  group: number,
): void {
  for (let i = start; i < end; i++) {
    const offer = base + (offers[i] ?? 0);
    const seen = met[offer] ?? 0;
    const impact = impacts[i] ?? 0;
    if (seen < group || impact < least) continue;
    const shift = seen === group ? 4 : 5;
    met[offer] = group + 1;
    const added = ((impact & MOST_IMPACT) * weight) >> shift;
    scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + added);
  }
}

function lookUp(
  variant: Variant,
  { candidates, met, scores }: Scratch,
  group: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const offer = candidates[i] ?? 0;
    const seen = met[offer] ?? 0;
    if (seen < group || !isInBlock(variant, offer)) continue;
    const impact = impactIn(variant, offer);
    if (impact === 0) continue;
    const shift = seen === group ? 4 : 5;
    met[offer] = group + 1;
    const added = ((impact & MOST_IMPACT) * variant.weight) >> shift;
    scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + added);
  }
}
