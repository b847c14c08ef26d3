import { NO_RUN } from '../segment/days.ts';
import type { Segment } from '../segment/segment.ts';
import type { DayView } from './day-view.ts';
import {
  firstKey,
  leastScoreWithin,
  mostPrimaryWithin,
  RELEVANCE_STEPS,
  secondKey,
} from './rank-key.ts';
import type { Candidates, Found, Scan } from './scan.ts';
import type { Scratch } from './scratch.ts';

/**
 * Finds and ranks the hits of a query that asks of runs nothing but that they have not begun: it never looks at a run, which makes
 * it three times as fast as scan-runs.ts. Hits are left in `scratch.candidates`, in place of those that are none.
 */
export function scanOffers(
  segment: Segment,
  number: number,
  view: DayView,
  { offers, count, missing, scores }: Candidates,
  scratch: Scratch,
  { plan, best }: Scan,
): Found {
  const { sort } = plan;
  const { live } = segment;
  const { starts, bookable, cheapest } = view;
  const { candidates, failed } = scratch;
  const primaries = sort === 'start' ? starts : sort === 'price' ? cheapest : null;
  let { limit } = best;
  let leastScore = leastScoreWithin(limit);
  let mostPrimary = mostPrimaryWithin(limit);
  let hits = 0;
  let failures = 0;
  for (let i = 0; i < count; i++) {
    const offer = offers === null ? i : (offers[i] ?? 0);
    const start = starts[offer] ?? NO_RUN;
    if (start === NO_RUN || live[offer] === 0) continue;
    const lacking = missing === null ? 0 : (missing[offer] ?? 0);
    if (lacking !== 0) {
      if ((lacking & (lacking - 1)) === 0) failed[failures++] = offer;
      continue;
    }
    candidates[hits++] = offer;
    // Most hits are too far behind, whatever else is known of them.
    const score = scores === null ? 0 : (scores[offer] ?? 0);
    const primary = primaries === null ? 0 : (primaries[offer] ?? 0);
    if (primaries === null ? score < leastScore : primary > mostPrimary) continue;
    const key = firstKey(primary, RELEVANCE_STEPS[score] ?? 0, bookable[offer] ?? 0);
    best.add(key, secondKey(start, 0), number, offer);
    if (best.limit === limit) continue;
    limit = best.limit;
    leastScore = leastScoreWithin(limit);
    mostPrimary = mostPrimaryWithin(limit);
  }
  return { hits, failures };
}
