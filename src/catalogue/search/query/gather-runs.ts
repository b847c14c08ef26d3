import { NO_RUN } from '../segment/days.ts';
import type { Segment } from '../segment/segment.ts';
import { meetsDays, type Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import type { Scratch } from './scratch.ts';

/**
 * Per offer the values for which its runs on the plan's days count (`scratch.unions`) and the first start of those that meet all
 * (`scratch.firsts`, NO_RUN without).
 */
export function gatherRuns(
  { runDays, kinds: { offers, profiles, prices } }: Segment,
  { words, meets, counting, dear }: ProfileVerdicts,
  { unions, firsts }: Scratch,
  plan: Plan,
): void {
  unions.fill(0);
  firsts.fill(NO_RUN);
  const { kindStarts, kinds } = runDays;
  const { priceCents } = plan;
  const days = daysOf(plan, runDays.starts);
  for (let block = 0; block + 1 < kindStarts.length; block += runDays.starts.length) {
    for (const { place, start } of days) {
      const end = kindStarts[block + place + 1] ?? 0;
      for (let at = kindStarts[block + place] ?? 0; at < end; at++) {
        const kind = kinds[at] ?? 0;
        const profile = profiles[kind] ?? 0;
        const row = dear !== 0 && (prices[kind] ?? 0) > priceCents ? profile + dear : profile;
        const offer = offers[kind] ?? 0;
        const from = row * words;
        const to = offer * words;
        unions[to] = (unions[to] ?? 0) | (counting[from] ?? 0);
        unions[to + 1] = (unions[to + 1] ?? 0) | (counting[from + 1] ?? 0);
        for (let word = 2; word < words; word++) {
          unions[to + word] = (unions[to + word] ?? 0) | (counting[from + word] ?? 0);
        }
        firsts[offer] = Math.min(firsts[offer] ?? 0, unlessMet(meets[row] ?? 0) | start);
      }
    }
  }
}

/** NO_RUN for 0, which swallows any start that is added as bits; 0 for 1. */
function unlessMet(meets: number): number {
  return (meets - 1) & NO_RUN;
}

function daysOf(plan: Plan, starts: Uint16Array) {
  const days = Array.from(starts, (start, place) => ({ place, start }));
  return days.filter(({ start }) => meetsDays(plan, start));
}
