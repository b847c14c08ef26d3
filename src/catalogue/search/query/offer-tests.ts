import type { Dictionaries } from '../segment/dictionaries.ts';
import { RUN_FACETS } from '../segment/facet-values.ts';
import { UNKNOWN_PRICE } from '../segment/segment.ts';
import type { Plan, RunFilter } from './plan.ts';
import { laneOf, maskOf } from './value-masks.ts';

/**
 * Run filters as tests of the values that an offer has over all its runs (day-view.ts). Of most offers they say that all runs meet
 * a filter or none does; only the others have to be asked run by run.
 */
export interface OfferTests {
  /** How many tests there are; the limit of the price is not among them. */
  readonly count: number;
  /** Two mask words per test: without any of these values no run meets it. */
  readonly wanted: Uint32Array;
  /** Two mask words per test: without any of these values all runs that can meet it do. */
  readonly others: Uint32Array;
  /** Two mask words per test, those of the price behind the last: the values of the facet, for its own counts. */
  readonly lanes: Uint32Array;
  /** Whether the highest price decides about a run. */
  readonly hasLimit: boolean;
}

/** The closed lists are numbered first (facet-values.ts) and lie in these. */
const TEST_WORDS = 2;
const NOBODY_KNOWS = Uint32Array.of(0xffffffff, 0xffffffff);

export function offerTests(
  { runFilters, priceCents }: Pick<Plan, 'runFilters' | 'priceCents'>,
  runValues: Dictionaries['runValues'],
): OfferTests {
  const price = RUN_FACETS.indexOf('price');
  const share = RUN_FACETS.indexOf('share');
  const isLimit = ({ facet, values, unknown }: RunFilter) =>
    facet === price && priceCents < UNKNOWN_PRICE && values.length === 0 && unknown === null;
  const filters = runFilters.filter((filter) => !isLimit(filter));
  const tests = filters.map((filter) => {
    const lane = laneOf(runValues, filter.facet, TEST_WORDS);
    const isAlsoLimited = filter.facet === price && priceCents < UNKNOWN_PRICE;
    return { lane, ...testOf(filter, lane, { isAlsoLimited, isOfAll: filter.facet !== share }) };
  });
  const columns = (parts: readonly Uint32Array[]) =>
    Uint32Array.from(parts.flatMap((part) => [...part]));
  return {
    count: tests.length,
    wanted: columns(tests.map(({ wanted }) => wanted)),
    others: columns(tests.map(({ others }) => others)),
    lanes: columns([...tests.map(({ lane }) => lane), laneOf(runValues, price, TEST_WORDS)]),
    hasLimit: filters.length < runFilters.length,
  };
}

function testOf(
  { rule, values, unknown }: RunFilter,
  lane: Uint32Array,
  { isAlsoLimited, isOfAll }: { readonly isAlsoLimited: boolean; readonly isOfAll: boolean },
) {
  // Values that a run must have together, and a price that may be met in two ways, are seen at the run only.
  const isAskedOfRuns = rule === 'access' || rule === 'status' || isAlsoLimited;
  if (isAskedOfRuns) return { wanted: NOBODY_KNOWS, others: NOBODY_KNOWS };
  const chosen = maskOf(unknown === null ? values : [...values, unknown], TEST_WORDS);
  // Where a run may have no value at all, other values do not show that one misses it.
  if (!isOfAll) return { wanted: chosen, others: NOBODY_KNOWS };
  const others = lane.map((bits, word) => bits & ~(chosen[word] ?? 0));
  return { wanted: rule === 'within' ? NOBODY_KNOWS : chosen, others };
}
