import { NO_RUN } from '../segment/days.ts';
import type { Segment } from '../segment/segment.ts';
import { gatherRuns } from './gather-runs.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import { rankByRuns } from './rank-by-runs.ts';
import { firstKey, RELEVANCE_STEPS, secondKey } from './rank-key.ts';
import type { Candidates, FoundRuns, Scan } from './scan.ts';
import type { Scratch } from './scratch.ts';

/**
 * Finds and ranks the hits of a query that asks for some days, perhaps with values and prices of runs, but for no place: what
 * scan-runs.ts does for any condition, in half of the time where many offers have to be looked at.
 */
export function scanGathered(
  segment: Segment,
  number: number,
  verdicts: ProfileVerdicts,
  { offers, count, missing, scores }: Candidates,
  scratch: Scratch,
  { plan, best }: Scan,
): FoundRuns {
  gatherRuns(segment, verdicts, scratch, plan);
  const { live } = segment;
  const { words } = verdicts;
  const { candidates, failed, unions, counted, firsts } = scratch;
  let hits = 0;
  let failures = 0;
  let countedCount = 0;
  for (let i = 0; i < count; i++) {
    const offer = offers === null ? i : (offers[i] ?? 0);
    if (live[offer] === 0) continue;
    const isHit = firsts[offer] !== NO_RUN;
    const lacking = missing === null ? 0 : (missing[offer] ?? 0);
    if (lacking !== 0) {
      if (isHit && (lacking & (lacking - 1)) === 0) failed[failures++] = offer;
      continue;
    }
    let values = 0;
    for (let word = 0; word < words; word++) values |= unions[offer * words + word] ?? 0;
    if (values === 0) continue;
    counted[countedCount++] = offer;
    if (!isHit) continue;
    candidates[hits++] = offer;
    const step = scores === null ? 0 : (RELEVANCE_STEPS[scores[offer] ?? 0] ?? 0);
    // Nothing that the runs still say can make it better than this.
    const first = firsts[offer] ?? 0;
    const primary = plan.sort === 'start' ? first : 0;
    if (best.isBeyond(firstKey(primary, step, 1), secondKey(first, 0))) continue;
    rankByRuns(segment, { number, offer, step }, plan, verdicts, best);
  }
  return { hits, failures, counted: countedCount };
}
