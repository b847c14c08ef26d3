import type { Segment } from '../segment/segment.ts';
import { UNKNOWN_PRICE } from '../segment/segment.ts';
import type { BestHits } from './best-hits.ts';
import { meetsDays, type Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import { firstKey, primaryOf, secondKey } from './rank-key.ts';

/** A hit whose place is decided by its runs. */
export interface HitToRank {
  readonly number: number;
  readonly offer: number;
  /** Relevance step (rank-key.ts). */
  readonly step: number;
}

/** Ranks a hit by those of its runs that meet days, values and price; whoever asks for places or hours is ranked in scan-runs.ts. */
export function rankByRuns(
  { kindStarts, kinds, runs, profiles }: Segment,
  { number, offer, step }: HitToRank,
  plan: Plan,
  { meets, dear }: ProfileVerdicts,
  best: BestHits,
): void {
  let first = Number.POSITIVE_INFINITY;
  let cheapest = UNKNOWN_PRICE;
  let isBookable = 0;
  for (let kind = kindStarts[offer] ?? 0; kind < (kindStarts[offer + 1] ?? 0); kind++) {
    const profile = kinds.profiles[kind] ?? 0;
    const price = kinds.prices[kind] ?? 0;
    if (meets[price > plan.priceCents ? profile + dear : profile] === 0) continue;
    for (let run = kinds.runStarts[kind] ?? 0; run < (kinds.runStarts[kind + 1] ?? 0); run++) {
      const start = runs.starts[run] ?? 0;
      if (!meetsDays(plan, start)) continue;
      if (start < first) first = start;
      cheapest = Math.min(cheapest, price);
      isBookable |= profiles.bookable[profile] ?? 0;
      break;
    }
  }
  const key = firstKey(primaryOf(plan.sort, first, cheapest, 0), step, isBookable);
  best.add(key, secondKey(first, 0), number, offer);
}
