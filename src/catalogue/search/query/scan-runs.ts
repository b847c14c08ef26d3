import { NO_RUN, ROLLING } from '../segment/days.ts';
import { ONLINE } from '../segment/positions.ts';
import { type Segment, UNKNOWN_PRICE } from '../segment/segment.ts';
import { dayView } from './day-view.ts';
import { laterStart, meetsHours } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import { firstKey, MOST_METRES, primaryOf, RELEVANCE_STEPS, secondKey } from './rank-key.ts';
import type { Candidates, FoundRuns, Scan } from './scan.ts';
import type { Scratch } from './scratch.ts';

/**
 * Finds and ranks the hits of a query with conditions that one run must meet together, and counts their places. Hits are left in
 * `scratch.candidates`, what counts for values of runs in `scratch.counted`. The loop is long on purpose: it runs for every kind of run of the catalogue, and each call or object in it
 * is paid a million times per query.
 */
export function scanRuns(
  segment: Segment,
  number: number,
  verdicts: ProfileVerdicts,
  { offers, count, missing, scores }: Candidates,
  scratch: Scratch,
  scan: Scan,
): FoundRuns {
  const { plan, counts, best } = scan;
  const { live, kindStarts, kinds, runs, lastStarts } = segment;
  const { runStarts, prices, positions, profiles, begins, ends } = kinds;
  const { starts } = runs;
  const { firstDay, lastDay, viewDay, priceCents, hours, metres, sort } = plan;
  const { lastAt, places } = counts;
  const { candidates, failed, unions, counted } = scratch;
  const { words, meets, counting, dear } = verdicts;
  const { bookable } = segment.profiles;
  // Without a window the first start of each kind is known.
  const firstOfKind = viewDay === null ? null : dayView(segment, viewDay).kindStarts;
  const needsPrice = dear !== 0 || sort === 'price';
  const leastPosition = scan.wantsPlaces ? ONLINE : Number.POSITIVE_INFINITY;
  let serial = counts.serial;
  let hits = 0;
  let failures = 0;
  let countedCount = 0;

  for (let i = 0; i < count; i++) {
    const offer = offers === null ? i : (offers[i] ?? 0);
    if (live[offer] === 0 || (lastStarts[offer] ?? 0) < firstDay) continue;
    const lacking = missing === null ? 0 : (missing[offer] ?? 0);
    if ((lacking & (lacking - 1)) !== 0) continue;

    serial++;
    let isHit = false;
    let first = 0;
    let cheapest = UNKNOWN_PRICE;
    let nearest = MOST_METRES;
    let isBookable = 0;
    // Two words hold all closed lists and some twenty barrier facts; only further ones are worth a loop.
    let mask0 = 0;
    let mask1 = 0;
    let further = 0;
    const union = offer * words;
    for (let word = 2; word < words; word++) unions[union + word] = 0;
    const kindsEnd = kindStarts[offer + 1] ?? 0;
    for (let kind = kindStarts[offer] ?? 0; kind < kindsEnd; kind++) {
      const position = positions[kind] ?? 0;
      const away = metres === null ? 0 : (metres[position] ?? -1);
      if (away < 0) continue;
      if (hours !== null && !meetsHours(hours, begins[kind] ?? 0, ends[kind] ?? 0)) continue;
      let start = 0;
      if (firstOfKind !== null) {
        start = firstOfKind[kind] ?? NO_RUN;
        if (start === NO_RUN) continue;
      } else {
        let run = runStarts[kind] ?? 0;
        const runsEnd = runStarts[kind + 1] ?? 0;
        start = starts[run] ?? 0;
        while (start < firstDay && ++run < runsEnd) start = starts[run] ?? 0;
        if (start > lastDay) {
          // Later days are too late as well; only runs without a day lie behind them.
          if ((starts[runsEnd - 1] ?? 0) < ROLLING) continue;
          start = laterStart(plan, starts, run, runsEnd);
        }
        if (start < firstDay) continue;
      }
      const price = needsPrice ? (prices[kind] ?? 0) : 0;
      const profile = profiles[kind] ?? 0;
      const row = price > priceCents ? profile + dear : profile;
      if (lacking !== 0) {
        // It can count for its own facet only, and one kind that meets all is enough.
        if (meets[row] === 0) continue;
        isHit = true;
        break;
      }
      const from = row * words;
      mask0 |= counting[from] ?? 0;
      mask1 |= counting[from + 1] ?? 0;
      for (let word = 2; word < words; word++) {
        const mask = counting[from + word] ?? 0;
        further |= mask;
        unions[union + word] = (unions[union + word] ?? 0) | mask;
      }
      if (meets[row] === 0) continue;
      if (!isHit || start < first) first = start;
      isHit = true;
      isBookable |= bookable[profile] ?? 0;
      if (price < cheapest) cheapest = price;
      if (away < nearest) nearest = away;
      if (position > leastPosition && lastAt[position] !== serial) {
        lastAt[position] = serial;
        places[position] = (places[position] ?? 0) + 1;
      }
    }

    if (lacking !== 0) {
      if (isHit) failed[failures++] = offer;
      continue;
    }
    if ((mask0 | mask1 | further) === 0) continue;
    unions[union] = mask0;
    if (words > 1) unions[union + 1] = mask1;
    counted[countedCount++] = offer;
    if (!isHit) continue;
    candidates[hits++] = offer;
    const step = scores === null ? 0 : (RELEVANCE_STEPS[scores[offer] ?? 0] ?? 0);
    const key = firstKey(primaryOf(sort, first, cheapest, nearest), step, isBookable);
    if (key <= best.limit) {
      best.add(key, secondKey(first, metres === null ? 0 : nearest), number, offer);
    }
  }
  counts.serial = serial;
  return { hits, failures, counted: countedCount };
}
