import type { Segment } from '../segment/segment.ts';
import type { Scratch } from './scratch.ts';
import type { WordGroup } from './word-group.ts';

interface Variant {
  readonly start: number;
  readonly end: number;
  /** Weight in sixteenths. */
  readonly weight: number;
}

const MOST_SCORE = 65_535;
/** Below this share of a posting list it is quicker to look candidates up in it than to walk it. */
const LOOK_UP_FACTOR = 24;

/**
 * Offers that meet all groups, each by any of its terms: fills `candidates` and `scores` and answers how many. Further terms of
 * the same group count half, so that a text is not rewarded for naming a thing in three forms. Terms of `boost` need not be met;
 * they only raise the score.
 */
export function matchWords(
  segment: Segment,
  groups: readonly WordGroup[],
  scratch: Scratch,
  boost: WordGroup = [],
): number {
  const ordered = groups
    .map((group) => variantsIn(segment, group))
    .map((variants) => ({ variants, cost: variants.reduce((sum, v) => sum + v.end - v.start, 0) }))
    .sort((a, b) => a.cost - b.cost);
  scratch.met.fill(0);
  let count = 0;
  for (const [group, { variants }] of ordered.entries()) {
    count =
      group === 0
        ? seed(segment, variants, scratch)
        : narrow(segment, variants, scratch, group, count);
    if (count === 0) return 0;
  }
  for (const variant of variantsIn(segment, boost)) raise(segment, variant, scratch, groups.length);
  return count;
}

function raise(
  segment: Segment,
  { start, end, weight }: Variant,
  { met, scores }: Scratch,
  groups: number,
): void {
  const { offers, impacts } = segment.postings;
  for (let i = start; i < end; i++) {
    const offer = offers[i] ?? 0;
    if (met[offer] !== groups) continue;
    const added = ((impacts[i] ?? 0) * weight) >> 4;
    scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + added);
  }
}

function variantsIn(segment: Segment, group: WordGroup): Variant[] {
  const { terms, starts } = segment.postings;
  const variants: Variant[] = [];
  for (const { term, weight } of group) {
    const at = terms.find(term);
    if (at < 0) continue;
    variants.push({
      start: starts[at] ?? 0,
      end: starts[at + 1] ?? 0,
      weight: Math.round(weight * 16),
    });
  }
  return variants;
}

function seed(segment: Segment, variants: readonly Variant[], scratch: Scratch): number {
  const { offers, impacts } = segment.postings;
  const { candidates, met, scores } = scratch;
  let count = 0;
  for (const { start, end, weight } of variants) {
    for (let i = start; i < end; i++) {
      const offer = offers[i] ?? 0;
      const impact = (impacts[i] ?? 0) * weight;
      if (met[offer] === 0) {
        met[offer] = 1;
        candidates[count++] = offer;
        scores[offer] = Math.min(MOST_SCORE, impact >> 4);
      } else scores[offer] = Math.min(MOST_SCORE, (scores[offer] ?? 0) + (impact >> 5));
    }
  }
  return count;
}

function narrow(
  segment: Segment,
  variants: readonly Variant[],
  scratch: Scratch,
  group: number,
  count: number,
): number {
  for (const variant of variants) {
    const isShort = count * LOOK_UP_FACTOR >= variant.end - variant.start;
    if (isShort) walk(segment, variant, scratch, group);
    else lookUp(segment, variant, scratch, group, count);
  }
  const { candidates, met } = scratch;
  let left = 0;
  for (let i = 0; i < count; i++) {
    const offer = candidates[i] ?? 0;
    if (met[offer] === group + 1) candidates[left++] = offer;
  }
  return left;
}

function walk(
  segment: Segment,
  { start, end, weight }: Variant,
  { met, scores }: Scratch,
  group: number,
) {
  const { offers, impacts } = segment.postings;
  for (let i = start; i < end; i++) {
    const offer = offers[i] ?? 0;
    const seen = met[offer];
    if (seen === group) {
      met[offer] = group + 1;
      scores[offer] = Math.min(
        MOST_SCORE,
        (scores[offer] ?? 0) + (((impacts[i] ?? 0) * weight) >> 4),
      );
    } else if (seen === group + 1) {
      scores[offer] = Math.min(
        MOST_SCORE,
        (scores[offer] ?? 0) + (((impacts[i] ?? 0) * weight) >> 5),
      );
    }
  }
}

function lookUp(
  segment: Segment,
  { start, end, weight }: Variant,
  { candidates, met, scores }: Scratch,
  group: number,
  count: number,
) {
  const { offers, impacts } = segment.postings;
  for (let i = 0; i < count; i++) {
    const offer = candidates[i] ?? 0;
    const seen = met[offer] ?? 0;
    if (seen < group) continue;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offers[middle] ?? 0) < offer) low = middle + 1;
      else high = middle;
    }
    if (low >= end || offers[low] !== offer) continue;
    const shift = seen === group ? 4 : 5;
    met[offer] = group + 1;
    scores[offer] = Math.min(
      MOST_SCORE,
      (scores[offer] ?? 0) + (((impacts[low] ?? 0) * weight) >> shift),
    );
  }
}
