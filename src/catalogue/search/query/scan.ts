import type { Dictionaries } from '../segment/dictionaries.ts';
import type { Segment } from '../segment/segment.ts';
import type { BestHits } from './best-hits.ts';
import { countHits } from './count-hits.ts';
import { countMasks, countOwnValues, countPlaces } from './count-passes.ts';
import type { Counts } from './counts.ts';
import { dayView } from './day-view.ts';
import { matchWords } from './match-words.ts';
import { findMissing, offersWithChosen } from './missing-facets.ts';
import { nearOffers } from './near-offers.ts';
import type { Plan } from './plan.ts';
import type { ProfileVerdicts } from './profile-verdicts.ts';
import { scanGathered } from './scan-gathered.ts';
import { scanOffers } from './scan-offers.ts';
import { scanProfiles } from './scan-profiles.ts';
import { scanRuns } from './scan-runs.ts';
import { type Scratch, scratchOf } from './scratch.ts';

/** What one query carries from segment to segment. */
export interface Scan {
  readonly plan: Plan;
  readonly dictionaries: Dictionaries;
  readonly counts: Counts;
  readonly best: BestHits;
  /** Per offer value the place of its facet in OFFER_FACETS. */
  readonly facetOf: Uint8Array;
  /** Whether anybody asks where the hits are. */
  readonly wantsPlaces: boolean;
}

/** The offers of a segment that may be hits or count for a facet. */
export interface Candidates {
  /** The first `count` of these; null = the first `count` offers of the segment. */
  readonly offers: Uint32Array | null;
  readonly count: number;
  /** Per offer the filtered offer facets that it fails, as bits; null = none. */
  readonly missing: Uint8Array | null;
  /** Relevance per offer; null without words. */
  readonly scores: Uint16Array | null;
}

/** How many hits lie in `scratch.candidates`, and offers that fail one offer facet in `scratch.failed`. */
export interface Found {
  readonly hits: number;
  readonly failures: number;
}

/** Besides what is found, how many offers lie in `scratch.counted`. */
export interface FoundRuns extends Found {
  readonly counted: number;
}

/** Whether the counts of a query are those of the whole catalogue: it asks for nothing. */
export function asksNothing(plan: Plan): boolean {
  return plan.words === null && plan.required === 0 && !plan.hasRunConditions;
}

/** The only filtered facet of a query that asks for nothing else: its own counts are those of the whole catalogue. */
export function onlyFacet(plan: Plan): number | null {
  const isOne = plan.required !== 0 && (plan.required & (plan.required - 1)) === 0;
  if (!isOne || plan.words !== null || plan.hasRunConditions) return null;
  return 31 - Math.clz32(plan.required);
}

/** Finds, ranks and counts the offers of one segment that can matter. Hits are ranked but not counted where nothing is asked for. */
export function scanSegment(
  segment: Segment,
  number: number,
  verdicts: ProfileVerdicts,
  scan: Scan,
): void {
  const { plan, counts, facetOf, dictionaries } = scan;
  const scratch = scratchOf(segment);
  const candidates = candidatesOf(segment, plan, scratch);
  const { words } = segment.profiles;
  const runValues = dictionaries.runValues.count;
  let found: Found;
  if (plan.hasRunConditions) {
    const runs = runScan(segment, candidates, scan)(
      segment,
      number,
      verdicts,
      candidates,
      scratch,
      scan,
    );
    countMasks(scratch.unions, words, scratch.counted, runs.counted, counts, runValues);
    found = runs;
  } else {
    const view = dayView(segment, plan.firstDay);
    found = scanOffers(segment, number, view, candidates, scratch, scan);
    if (asksNothing(plan)) return;
    countMasks(view.masks, words, scratch.candidates, found.hits, counts, runValues);
    if (scan.wantsPlaces) countPlaces(view, scratch.candidates, found.hits, counts);
  }
  countHits(segment, found.hits, counts, scratch, plan, dictionaries);
  countOwnValues(segment, scratch, found.failures, plan.required, facetOf, counts);
  counts.total += found.hits;
}

/** The quickest of the walks over runs that a query's conditions allow. */
function runScan(segment: Segment, { offers, count }: Candidates, { plan, wantsPlaces }: Scan) {
  if (plan.metres !== null || plan.hours !== null || wantsPlaces) return scanRuns;
  if (plan.viewDay !== null) return scanProfiles;
  // Few offers are sooner asked for their runs than found among all.
  return offers !== null && count * FEW_SHARE < segment.offerCount ? scanRuns : scanGathered;
}

const FEW_SHARE = 5;

function candidatesOf(segment: Segment, plan: Plan, scratch: Scratch): Candidates {
  if (onlyFacet(plan) !== null) {
    const count = offersWithChosen(segment, plan, scratch);
    return { offers: scratch.candidates, count, missing: null, scores: null };
  }
  const hasWords = plan.words !== null;
  let count = plan.words === null ? segment.offerCount : matchWords(segment, plan.words, scratch);
  const isNear = plan.metres !== null;
  if (plan.metres !== null) {
    count = nearOffers(segment, plan.metres, scratch, hasWords ? count : null);
  }
  if (plan.required !== 0) findMissing(segment, plan, scratch, count);
  return {
    offers: hasWords || isNear ? scratch.candidates : null,
    count,
    missing: plan.required === 0 ? null : scratch.missing,
    scores: hasWords ? scratch.scores : null,
  };
}
