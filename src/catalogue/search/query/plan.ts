import { distanceKm } from '../../../platform/geo/distance.ts';
import type { Sort } from '../../model/offer-query.ts';
import { dayNumber, ON_REQUEST, ROLLING } from '../segment/days.ts';
import { OFFER_FACETS, RUN_FACETS } from '../segment/facet-values.ts';
import { UNKNOWN_PRICE } from '../segment/segment.ts';
import type { Centre, SearchRequest } from '../types.ts';
import type { IndexState } from './state.ts';
import type { UnderstoodWords } from './understand-words.ts';
import type { WordGroup } from './word-group.ts';

/** The filters of a query in the numbers of the index. */
export interface Plan {
  readonly groups: readonly WordGroup[] | null;
  readonly boost: WordGroup;
  /** Per offer value: bit f set = it is chosen in offer facet f. */
  readonly chosen: Uint16Array;
  /** Bit f set = offer facet f has a filter. */
  readonly required: number;
  /** Per run facet: the numbers of its chosen values; null = no filter. A value that nobody has is missing, which only `all` notices. */
  readonly runFilters: readonly RunFilter[];
  readonly firstDay: number;
  readonly lastDay: number;
  readonly rolling: boolean;
  readonly onRequest: boolean;
  readonly priceCents: number;
  /** Per position: its distance, or -1 where it is not inside the circle; null without centre. */
  readonly distancesKm: Float64Array | null;
  readonly sort: Sort;
}

export interface RunFilter {
  /** Place in RUN_FACETS. */
  readonly facet: number;
  readonly values: readonly number[];
  /** All values must be met, not just one; `isPossible` is false if one of them occurs nowhere. */
  readonly all: boolean;
  readonly isPossible: boolean;
}

const FACETS_WITH_ALL: ReadonlySet<string> = new Set(['access', 'status']);

export function planOf(
  state: IndexState,
  { query, centre, today }: SearchRequest,
  { groups, boost }: UnderstoodWords,
): Plan {
  const { offerValues } = state.dictionaries;
  const chosen = new Uint16Array(offerValues.count);
  let required = 0;
  for (const [number, facet] of OFFER_FACETS.entries()) {
    if (query[facet].length > 0) required |= 1 << number;
    for (const key of query[facet]) {
      const value = offerValues.find(facet, key);
      if (value !== undefined) chosen[value] = 1 << number;
    }
  }
  const todayNumber = dayNumber(today);
  const fromNumber = query.from === undefined ? null : dayNumber(query.from);
  const toNumber = query.to === undefined ? null : dayNumber(query.to);
  const isEmptyWindow = fromNumber !== null && toNumber !== null && fromNumber > toNumber;
  return {
    groups,
    boost,
    chosen,
    required,
    runFilters: runFiltersOf(state, query),
    firstDay: fromNumber ?? (query.past === '1' ? 0 : todayNumber),
    lastDay: toNumber ?? ROLLING - 1,
    rolling: !isEmptyWindow && (toNumber === null || toNumber >= todayNumber),
    onRequest: fromNumber === null && toNumber === null,
    priceCents: query.price_max === undefined ? UNKNOWN_PRICE : Math.round(query.price_max * 100),
    distancesKm: centre === null ? null : distancesTo(state, centre, query.km),
    sort: sortOf(query.sort, groups !== null, centre),
  };
}

/** Whether a start meets the plan's days. */
export function meetsDays(plan: Plan, start: number): boolean {
  if (start < ROLLING) return start >= plan.firstDay && start <= plan.lastDay;
  return start === ON_REQUEST ? plan.onRequest : plan.rolling;
}

function runFiltersOf(state: IndexState, query: SearchRequest['query']): RunFilter[] {
  const filters: RunFilter[] = [];
  for (const [facet, name] of RUN_FACETS.entries()) {
    const keys: readonly string[] = query[name];
    if (keys.length === 0) continue;
    const values = keys.map((key) => state.dictionaries.runValues.find(name, key));
    const known = values.filter((value) => value !== undefined);
    const all = FACETS_WITH_ALL.has(name);
    filters.push({ facet, values: known, all, isPossible: !all || known.length === keys.length });
  }
  return filters;
}

const DEGREE_KM = 111;

function distancesTo(state: IndexState, centre: Centre, km: number): Float64Array {
  const { positions } = state.dictionaries;
  const distances = new Float64Array(positions.count).fill(-1);
  // A little wider than the circle: most positions need no trigonometry.
  const mostLat = km / DEGREE_KM + 0.1;
  for (let number = 1; number < positions.count; number++) {
    const position = positions.get(number);
    if (position === null || Math.abs(position.lat - centre.lat) > mostLat) continue;
    const distance = distanceKm(centre, position);
    if (distance <= km) distances[number] = distance;
  }
  return distances;
}

function sortOf(wanted: Sort | undefined, hasWords: boolean, centre: Centre | null): Sort {
  const usual = hasWords ? 'relevance' : 'start';
  if (wanted === undefined || (wanted === 'distance' && centre === null)) return usual;
  return wanted === 'relevance' && !hasWords ? 'start' : wanted;
}
