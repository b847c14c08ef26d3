import { distanceKm } from '../../../platform/geo/distance.ts';
import { type OfferQuery, type Sort, UNKNOWN } from '../../model/offer-query.ts';
import { dayNumber, ON_REQUEST, ROLLING } from '../segment/days.ts';
import { OFFER_FACETS, RUN_FACETS, type RunFacet } from '../segment/facet-values.ts';
import { MINUTE, minuteOf, UNSURE } from '../segment/hours.ts';
import { ONLINE, UNPLACED } from '../segment/positions.ts';
import { UNKNOWN_PRICE } from '../segment/segment.ts';
import type { Centre, SearchRequest } from '../types.ts';
import { metresOf } from './rank-key.ts';
import type { IndexState } from './state.ts';
import type { UnderstoodWords } from './understand-words.ts';
import type { QueryWords } from './word-group.ts';

/** The filters of a query in the numbers of the index. */
export interface Plan {
  /** Null where no word is asked for. */
  readonly words: QueryWords | null;
  /** Per offer value: bit f set = it is chosen in offer facet f. */
  readonly chosen: Uint8Array;
  /** The chosen offer values that occur. */
  readonly chosenValues: readonly number[];
  /** Bit f set = offer facet f has a filter. */
  readonly required: number;
  readonly runFilters: readonly RunFilter[];
  /** Number of today. */
  readonly today: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The first day, where it is today or the first of all days and no later day is too late: for these a view is kept (day-view.ts). */
  readonly viewDay: number | null;
  readonly rolling: boolean;
  readonly onRequest: boolean;
  /** A run that costs more, or of which no price is known, has to be in a chosen price step. */
  readonly priceCents: number;
  /** Bounds of a run's hours (hours.ts): least and greatest `begins`, of which the minute counts below, and the same for `ends`. */
  readonly hours: HourLimits | null;
  /** Per position: its distance, or -1 where it is not inside the circle; NO_PLACE_KM where no place is asked for; null without centre. */
  readonly distancesKm: Float64Array | null;
  /** The same in whole metres, for the walk over all runs. */
  readonly metres: Int32Array | null;
  /** Whether it asks more of a run than not to have begun. */
  readonly hasRunConditions: boolean;
  readonly sort: Sort;
}

export interface HourLimits {
  readonly firstBegin: number;
  readonly lastEnd: number;
  readonly mostBegins: number;
  readonly mostEnds: number;
}

/** Farther than any place: runs without one come behind all that have one. */
export const NO_PLACE_KM = 100_000;

export interface RunFilter {
  /** Place in RUN_FACETS. */
  readonly facet: number;
  readonly rule: 'any' | 'within' | 'access' | 'status';
  /** Numbers of the chosen values that occur; `unknown` is not among them. */
  readonly values: readonly number[];
  readonly unknown: number | null;
  /** A chosen value occurs nowhere. */
  readonly hasUnheard: boolean;
}

const RULES: Partial<Record<RunFacet, RunFilter['rule']>> = {
  weekday: 'within',
  access: 'access',
  status: 'status',
};

export function planOf(
  state: IndexState,
  { query, centre, today }: SearchRequest,
  { words }: UnderstoodWords,
): Plan {
  const { offerValues } = state.dictionaries;
  const chosen = new Uint8Array(offerValues.count);
  const chosenValues: number[] = [];
  let required = 0;
  for (const [number, facet] of OFFER_FACETS.entries()) {
    if (query[facet].length > 0) required |= 1 << number;
    for (const key of query[facet]) {
      const value = offerValues.find(facet, key);
      if (value === undefined) continue;
      chosen[value] = 1 << number;
      chosenValues.push(value);
    }
  }
  const todayNumber = dayNumber(today);
  const fromNumber = query.from === undefined ? null : dayNumber(query.from);
  const toNumber = query.to === undefined ? null : dayNumber(query.to);
  const isEmptyWindow = fromNumber !== null && toNumber !== null && fromNumber > toNumber;
  const runFilters = runFiltersOf(state, query);
  const hours = hourLimits(query);
  const distances = centre === null ? null : distancesTo(state, centre, query);
  const rolling = !isEmptyWindow && (toNumber === null || toNumber >= todayNumber);
  const hasWindow = fromNumber !== null || toNumber !== null;
  const onRequest = !hasWindow || query.also.includes('undated');
  const firstDay = fromNumber ?? (query.past === '1' ? 0 : todayNumber);
  const isOpen = toNumber === null && rolling && onRequest;
  const isKept = isOpen && (firstDay === todayNumber || firstDay === 0);
  return {
    words,
    chosen,
    chosenValues,
    required,
    runFilters,
    today: todayNumber,
    firstDay,
    viewDay: isKept ? firstDay : null,
    // Beyond all days nothing is too late; so one comparison is enough.
    lastDay: toNumber ?? (isOpen ? ON_REQUEST : ROLLING - 1),
    rolling,
    onRequest,
    priceCents: query.price_max === undefined ? UNKNOWN_PRICE : Math.round(query.price_max * 100),
    hours,
    distancesKm: distances?.km ?? null,
    metres: distances?.metres ?? null,
    hasRunConditions: runFilters.length > 0 || hours !== null || centre !== null || hasWindow,
    sort: sortOf(query.sort, words !== null && words.groups.length > 0, centre),
  };
}

/** Whether a start meets the plan's days. */
export function meetsDays(plan: Plan, start: number): boolean {
  if (start < ROLLING) return start >= plan.firstDay && start <= plan.lastDay;
  return start === ON_REQUEST ? plan.onRequest : plan.rolling;
}

/** The first of the starts from `run` to `end` that meets the plan's days, when `starts[run]` is not before them; -1 if none does. */
export function laterStart(plan: Plan, starts: Uint16Array, run: number, end: number): number {
  for (let at = run; at < end; at++) {
    const start = starts[at] ?? 0;
    if (meetsDays(plan, start)) return start;
  }
  return -1;
}

function runFiltersOf({ dictionaries }: IndexState, query: OfferQuery): RunFilter[] {
  const { runValues } = dictionaries;
  const filters: RunFilter[] = [];
  for (const [facet, name] of RUN_FACETS.entries()) {
    const chosen: readonly string[] = query[name];
    const isLimited = name === 'price' && query.price_max !== undefined;
    if (chosen.length === 0 && !isLimited) continue;
    const keys = chosen.filter((key) => key !== UNKNOWN);
    const values = keys
      .map((key) => runValues.find(name, key))
      .filter((value) => value !== undefined);
    const hasUnknown = chosen.includes(UNKNOWN);
    filters.push({
      facet,
      rule: RULES[name] ?? 'any',
      values,
      // Barrier facts have no such value; the rule alone knows what it means there.
      unknown: hasUnknown ? (runValues.find(name, UNKNOWN) ?? -1) : null,
      hasUnheard: values.length < keys.length,
    });
  }
  return filters;
}

function hourLimits({ starts_after, ends_by, also }: OfferQuery): HourLimits | null {
  if (starts_after === undefined && ends_by === undefined) return null;
  const most = also.includes('untimed') ? UNSURE | MINUTE : MINUTE;
  return {
    firstBegin: starts_after === undefined ? 0 : minuteOf(starts_after),
    lastEnd: ends_by === undefined ? MINUTE : minuteOf(ends_by),
    mostBegins: starts_after === undefined ? UNSURE | MINUTE : most,
    mostEnds: ends_by === undefined ? UNSURE | MINUTE : most,
  };
}

/** Whether the meetings of a run lie within the hours; `begins` and `ends` as in hours.ts. */
export function meetsHours(limits: HourLimits, begins: number, ends: number): boolean {
  return (
    begins <= limits.mostBegins &&
    ends <= limits.mostEnds &&
    (begins & MINUTE) >= limits.firstBegin &&
    (ends & MINUTE) <= limits.lastEnd
  );
}

const DEGREE_KM = 111;

/** Distances of all positions, see {@link Plan}. */
interface Distances {
  readonly km: Float64Array;
  readonly metres: Int32Array;
}

function distancesTo(
  { dictionaries: { positions } }: IndexState,
  centre: Centre,
  query: OfferQuery,
): Distances {
  const km = new Float64Array(positions.count).fill(-1);
  const metres = new Int32Array(positions.count).fill(-1);
  const set = (number: number, distance: number) => {
    km[number] = distance;
    metres[number] = metresOf(distance);
  };
  // A little wider than the circle: most positions need no trigonometry.
  const mostLat = query.km / DEGREE_KM + 0.1;
  if (query.also.includes('unplaced')) set(UNPLACED, NO_PLACE_KM);
  if (query.also.includes('online')) set(ONLINE, NO_PLACE_KM);
  for (let number = ONLINE + 1; number < positions.count; number++) {
    const position = positions.get(number);
    if (position === null || Math.abs(position.lat - centre.lat) > mostLat) continue;
    const distance = distanceKm(centre, position);
    if (distance <= query.km) set(number, distance);
  }
  return { km, metres };
}

function sortOf(wanted: Sort | undefined, hasWords: boolean, centre: Centre | null): Sort {
  const usual = hasWords ? 'relevance' : 'start';
  if (wanted === undefined || (wanted === 'distance' && centre === null)) return usual;
  return wanted === 'relevance' && !hasWords ? 'start' : wanted;
}
