import type { Segment } from '../segment/segment.ts';
import type { SearchHit } from '../types.ts';
import { meetsDays, type Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';

/** What the page needs to know about one hit: its first matching run, how many match, how near the nearest is. */
export function describeHit(
  segment: Segment,
  offer: number,
  plan: Plan,
  verdicts: ProfileVerdicts,
): SearchHit {
  const { runs, runStarts } = segment;
  let runId: string | null = null;
  let runCount = 0;
  let nearest: number | null = null;
  for (let run = runStarts[offer] ?? 0; run < (runStarts[offer + 1] ?? 0); run++) {
    const km = plan.distancesKm?.[runs.positions[run] ?? 0] ?? null;
    const meets =
      meetsDays(plan, runs.starts[run] ?? 0) &&
      (runs.prices[run] ?? 0) <= plan.priceCents &&
      (km === null || km >= 0) &&
      verdicts.meets[runs.profiles[run] ?? 0] === 1;
    if (!meets) continue;
    runId ??= runs.ids.get(run);
    runCount++;
    if (km !== null && (nearest === null || km < nearest)) nearest = km;
  }
  return { offerId: segment.offerIds.ids.get(offer), runId, runCount, distanceKm: nearest };
}
