import { NO_RUN } from '../segment/days.ts';
import type { Dictionaries } from '../segment/dictionaries.ts';
import type { Segment } from '../segment/segment.ts';
import { countValues } from './count-passes.ts';
import type { Counts } from './counts.ts';
import { dayView } from './day-view.ts';
import type { Plan } from './plan.ts';
import type { Scratch } from './scratch.ts';
import { countsOf } from './totals.ts';

/**
 * Counts the first `hits` of `scratch.candidates` for their offer values. Where they are more than two thirds, the others are taken
 * out of the known counts of all: that is less work. Uses up `scratch.met` and `scratch.counted`.
 */
export function countHits(
  segment: Segment,
  hits: number,
  counts: Counts,
  scratch: Scratch,
  plan: Plan,
  dictionaries: Dictionaries,
): void {
  const { candidates, counted } = scratch;
  // What has begun is no part of the known counts.
  const isMost = hits * 3 > segment.offerCount * 2 && plan.firstDay >= plan.today;
  const others = isMost ? listOthers(segment, hits, scratch, plan) : hits;
  if (others >= hits) {
    countValues(segment, candidates, hits, counts, scratch, 1);
    return;
  }
  const all = countsOf(segment, dayView(segment, plan.today), dictionaries).offerValues;
  for (let value = 0; value < all.length; value++) {
    counts.offerValues[value] = (counts.offerValues[value] ?? 0) + (all[value] ?? 0);
  }
  countValues(segment, counted, others, counts, scratch, -1);
}

/** Gathers the offers with a run ahead that are no hits in `scratch.counted` and answers how many. */
function listOthers(
  segment: Segment,
  hits: number,
  { candidates, counted, met }: Scratch,
  plan: Plan,
): number {
  const { live, offerCount } = segment;
  const { starts } = dayView(segment, plan.today);
  met.fill(0);
  for (let i = 0; i < hits; i++) met[candidates[i] ?? 0] = 1;
  let others = 0;
  for (let offer = 0; offer < offerCount; offer++) {
    if (met[offer] === 0 && live[offer] === 1 && starts[offer] !== NO_RUN)
      counted[others++] = offer;
  }
  return others;
}
