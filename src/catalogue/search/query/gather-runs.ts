import { NO_RUN } from '../segment/days.ts';
import { BLOCK_OFFERS, PROFILE_BITS } from '../segment/run-days.ts';
import type { Segment } from '../segment/segment.ts';
import { meetsDays, type Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import type { Scratch } from './scratch.ts';

const PROFILE = 2 ** PROFILE_BITS - 1;

/**
 * Per offer the values for which its runs on the plan's days count (`scratch.unions`) and the first start of those that meet all
 * (`scratch.firsts`, NO_RUN without).
 */
export function gatherRuns(
  segment: Segment,
  verdicts: ProfileVerdicts,
  scratch: Scratch,
  plan: Plan,
): void {
  scratch.unions.fill(0);
  scratch.firsts.fill(NO_RUN);
  const { starts, kindStarts } = segment.runDays;
  const { priceCents } = plan;
  const offerProfiles = verdicts.dear === 0 ? segment.runDays.offerProfiles : null;
  const days = daysOf(plan, starts);
  let firstOffer = 0;
  for (let block = 0; block + 1 < kindStarts.length; block += starts.length) {
    for (const { place, start } of days) {
      const from = kindStarts[block + place] ?? 0;
      const to = kindStarts[block + place + 1] ?? 0;
      if (offerProfiles === null) {
        gatherByPrice(segment, verdicts, scratch, { from, to, start, priceCents });
      } else {
        gather(offerProfiles, verdicts, scratch, { from, to, start, firstOffer });
      }
    }
    firstOffer += BLOCK_OFFERS;
  }
}

/** The runs of a day and block: places in the columns of `runDays`. */
interface DayRuns {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

function gather(
  offerProfiles: Uint32Array,
  { words, meets, counting }: ProfileVerdicts,
  { unions, firsts }: Scratch,
  { from, to, start, firstOffer }: DayRuns & { readonly firstOffer: number },
): void {
  for (let at = from; at < to; at++) {
    const entry = offerProfiles[at] ?? 0;
    const row = entry & PROFILE;
    const offer = firstOffer + (entry >>> PROFILE_BITS);
    const values = row * words;
    const union = offer * words;
    unions[union] = (unions[union] ?? 0) | (counting[values] ?? 0);
    unions[union + 1] = (unions[union + 1] ?? 0) | (counting[values + 1] ?? 0);
    for (let word = 2; word < words; word++) {
      unions[union + word] = (unions[union + word] ?? 0) | (counting[values + word] ?? 0);
    }
    firsts[offer] = Math.min(firsts[offer] ?? 0, unlessMet(meets[row] ?? 0) | start);
  }
}

function gatherByPrice(
  { runDays, kinds: { offers, profiles, prices } }: Segment,
  { words, meets, counting, dear }: ProfileVerdicts,
  { unions, firsts }: Scratch,
  { from, to, start, priceCents }: DayRuns & { readonly priceCents: number },
): void {
  for (let at = from; at < to; at++) {
    const kind = runDays.kinds[at] ?? 0;
    const profile = profiles[kind] ?? 0;
    const row = (prices[kind] ?? 0) > priceCents ? profile + dear : profile;
    const offer = offers[kind] ?? 0;
    for (let word = 0; word < words; word++) {
      const union = offer * words + word;
      unions[union] = (unions[union] ?? 0) | (counting[row * words + word] ?? 0);
    }
    firsts[offer] = Math.min(firsts[offer] ?? 0, unlessMet(meets[row] ?? 0) | start);
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
