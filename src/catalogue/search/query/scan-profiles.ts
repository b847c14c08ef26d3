import { NO_RUN } from '../segment/days.ts';
import type { Segment } from '../segment/segment.ts';
import { dayView } from './day-view.ts';
import { offerTests } from './offer-tests.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import { rankByRuns } from './rank-by-runs.ts';
import { firstKey, RELEVANCE_STEPS, secondKey } from './rank-key.ts';
import type { Candidates, FoundRuns, Scan } from './scan.ts';
import type { Scratch } from './scratch.ts';

/**
 * Finds and ranks the hits of a query that asks for values and prices of runs, but neither for days nor for places: what
 * scan-runs.ts does for any condition, in half of the time. What all runs of an offer have together settles many at a glance.
 */
export function scanProfiles(
  segment: Segment,
  number: number,
  verdicts: ProfileVerdicts,
  { offers, count, missing, scores }: Candidates,
  scratch: Scratch,
  { plan, best, dictionaries }: Scan,
): FoundRuns {
  const { live } = segment;
  const view = dayView(segment, plan.firstDay);
  const { starts, bookable, cheapest, dearest, masks, factStarts, factProfiles, factPrices } = view;
  const { words, meets, counting, dear } = verdicts;
  const { candidates, failed, unions, counted } = scratch;
  const { priceCents, sort } = plan;
  const tests = offerTests(plan, dictionaries.runValues);
  const { wanted, others, lanes, hasLimit } = tests;
  const testsEnd = 2 * tests.count;
  const primaries = sort === 'start' ? starts : sort === 'price' ? cheapest : null;
  let hits = 0;
  let failures = 0;
  let countedCount = 0;

  for (let i = 0; i < count; i++) {
    const offer = offers === null ? i : (offers[i] ?? 0);
    const start = starts[offer] ?? NO_RUN;
    if (start === NO_RUN || live[offer] === 0) continue;
    const lacking = missing === null ? 0 : (missing[offer] ?? 0);
    if ((lacking & (lacking - 1)) !== 0) continue;

    const union = offer * words;
    let mask0 = masks[union] ?? 0;
    let mask1 = masks[union + 1] ?? 0;
    let failing = 0;
    let lane = 0;
    let mixed = 0;
    for (let test = 0; test < testsEnd; test += 2) {
      if (((mask0 & (wanted[test] ?? 0)) | (mask1 & (wanted[test + 1] ?? 0))) === 0) {
        failing++;
        lane = test;
      } else mixed |= (mask0 & (others[test] ?? 0)) | (mask1 & (others[test + 1] ?? 0));
    }
    if (hasLimit && (dearest[offer] ?? 0) > priceCents) {
      if ((cheapest[offer] ?? 0) > priceCents) {
        failing++;
        lane = testsEnd;
      } else mixed = 1;
    }
    if (failing > 1 || (failing === 1 && lacking !== 0)) continue;

    let isHit = failing === 0;
    if (mixed !== 0) {
      let met = 0;
      mask0 = 0;
      mask1 = 0;
      for (let word = 2; word < words; word++) unions[union + word] = 0;
      const factsEnd = factStarts[offer + 1] ?? 0;
      for (let fact = factStarts[offer] ?? 0; fact < factsEnd; fact++) {
        let row = factProfiles[fact] ?? 0;
        if (dear !== 0 && (factPrices[fact] ?? 0) > priceCents) row += dear;
        met |= meets[row] ?? 0;
        const from = row * words;
        mask0 |= counting[from] ?? 0;
        mask1 |= counting[from + 1] ?? 0;
        for (let word = 2; word < words; word++) {
          unions[union + word] = (unions[union + word] ?? 0) | (counting[from + word] ?? 0);
        }
      }
      isHit = met === 1;
    } else {
      if (failing === 1) {
        mask0 &= lanes[lane] ?? 0;
        mask1 &= lanes[lane + 1] ?? 0;
      }
      for (let word = 2; word < words; word++) {
        unions[union + word] = failing === 1 ? 0 : (masks[union + word] ?? 0);
      }
    }

    if (lacking !== 0) {
      if (isHit) failed[failures++] = offer;
      continue;
    }
    unions[union] = mask0;
    unions[union + 1] = mask1;
    counted[countedCount++] = offer;
    if (!isHit) continue;
    candidates[hits++] = offer;
    const step = scores === null ? 0 : (RELEVANCE_STEPS[scores[offer] ?? 0] ?? 0);
    const primary = primaries === null ? 0 : (primaries[offer] ?? 0);
    // Nothing that the runs still say can make it better than this.
    if (best.isBeyond(firstKey(primary, step, 1), secondKey(start, 0))) continue;
    if (mixed !== 0) rankByRuns(segment, { number, offer, step }, plan, verdicts, best);
    else
      best.add(firstKey(primary, step, bookable[offer] ?? 0), secondKey(start, 0), number, offer);
  }
  return { hits, failures, counted: countedCount };
}
