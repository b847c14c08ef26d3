import type { Segment } from '../segment/segment.ts';
import type { SearchHit } from '../types.ts';
import { meetsDays, meetsHours, NO_PLACE_KM, type Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';

/** What the page needs to know about one hit: its first matching run, how many match, how near the nearest is. */
export function describeHit(
  segment: Segment,
  offer: number,
  plan: Plan,
  verdicts: ProfileVerdicts,
): SearchHit {
  const { runs, kinds, kindStarts } = segment;
  let first: { readonly id: string; readonly start: number } | null = null;
  let runCount = 0;
  let nearest: number | null = null;
  for (let kind = kindStarts[offer] ?? 0; kind < (kindStarts[offer + 1] ?? 0); kind++) {
    const km = plan.distancesKm?.[kinds.positions[kind] ?? 0] ?? null;
    if (!meetsAll(segment, kind, km, plan, verdicts)) continue;
    for (let run = kinds.runStarts[kind] ?? 0; run < (kinds.runStarts[kind + 1] ?? 0); run++) {
      const start = runs.starts[run] ?? 0;
      if (!meetsDays(plan, start)) continue;
      runCount++;
      if (km !== null && km < NO_PLACE_KM && (nearest === null || km < nearest)) nearest = km;
      if (first !== null && start > first.start) continue;
      const id = runs.ids.get(run);
      if (first === null || start < first.start || id < first.id) first = { id, start };
    }
  }
  const offerId = segment.offerIds.ids.get(offer);
  return { offerId, runId: first?.id ?? null, runCount, distanceKm: nearest };
}

/** Whether runs of a kind meet everything but the days. */
function meetsAll(
  { kinds }: Segment,
  kind: number,
  km: number | null,
  { hours, priceCents }: Plan,
  { meets, dear }: ProfileVerdicts,
): boolean {
  if (km !== null && km < 0) return false;
  if (hours !== null && !meetsHours(hours, kinds.begins[kind] ?? 0, kinds.ends[kind] ?? 0)) {
    return false;
  }
  const row = (kinds.profiles[kind] ?? 0) + ((kinds.prices[kind] ?? 0) > priceCents ? dear : 0);
  return meets[row] === 1;
}
