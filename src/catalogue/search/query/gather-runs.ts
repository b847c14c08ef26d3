import { ON_REQUEST, ROLLING } from '../segment/days.ts';
import type { Segment } from '../segment/segment.ts';
import { NO_RUN } from './day-view.ts';
import type { Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import type { Scratch } from './scratch.ts';

/** Runs that are looked at in one go: what is kept of them stays in the processor's nearest cache. */
const PORTION = 4096;
const matching = new Uint32Array(PORTION);

/**
 * Per offer the values for which its runs on the plan's days count (`scratch.unions`) and the first start of those that meet all
 * (`scratch.firsts`, NO_RUN without). One walk over all runs in the order in which they lie in memory: a walk from offer to offer
 * and from kind to kind never knows how many come next, and that is what takes the time.
 */
export function gatherRuns(
  { runs, kinds: { offers, profiles, prices } }: Segment,
  { words, meets, counting, dear }: ProfileVerdicts,
  { unions, firsts }: Scratch,
  plan: Plan,
): void {
  unions.fill(0);
  firsts.fill(NO_RUN);
  const { starts, kinds } = runs;
  const { priceCents } = plan;
  for (let portion = 0; portion < starts.length; portion += PORTION) {
    const found = runsOnDays(starts, portion, Math.min(starts.length, portion + PORTION), plan);
    for (let i = 0; i < found; i++) {
      const run = matching[i] ?? 0;
      const kind = kinds[run] ?? 0;
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
      firsts[offer] = Math.min(firsts[offer] ?? 0, unlessMet(meets[row] ?? 0) | (starts[run] ?? 0));
    }
  }
}

/** NO_RUN for 0, which swallows any start that is added as bits; 0 for 1. */
function unlessMet(meets: number): number {
  return (meets - 1) & NO_RUN;
}

/** Gathers the runs from `run` to `end` that are on the plan's days in `matching` and answers how many. */
function runsOnDays(starts: Int32Array, run: number, end: number, plan: Plan): number {
  const { firstDay, lastDay } = plan;
  const rolling = plan.rolling ? 1 : 0;
  const onRequest = plan.onRequest ? 1 : 0;
  const lastDated = Math.min(lastDay, ROLLING - 1);
  let found = 0;
  for (let at = run; at < end; at++) {
    const start = starts[at] ?? 0;
    const isOutside = ((start - firstDay) | (lastDated - start)) >>> 31;
    const isUndated = (ROLLING - 1 - start) >>> 31;
    const isOnRequest = (ON_REQUEST - 1 - start) >>> 31;
    matching[found] = at;
    found += (1 - isOutside) | (isUndated & (isOnRequest === 1 ? onRequest : rolling));
  }
  return found;
}
