import { FACETS, type OfferQuery } from '../../src/catalogue/model/offer-query.ts';
import type { RowPosition } from '../../src/catalogue/search/segment/rows.ts';
import type { SearchRequest } from '../../src/catalogue/search/types.ts';
import { distanceKm } from '../../src/platform/geo/distance.ts';
import { dayAsNumber, type FacetBits, type KnownRun } from './brute-facts.ts';

/** A filter: whether a run (or the offer) with these values fails it. */
export interface Filter {
  readonly facet: number;
  fails(has: readonly number[], run?: KnownRun): boolean;
}

/** What a facet asks of a run or an offer; null if it asks for nothing. */
export function filterOf(
  facet: number,
  query: OfferQuery,
  bits: FacetBits | undefined,
): Filter | null {
  const name = FACETS[facet];
  if (name === undefined || bits === undefined) return null;
  const names: readonly string[] = query[name];
  const chosen = bits.of(names);
  const lacksAll = (has: readonly number[]) => ((has[facet] ?? 0) & chosen) === 0;
  if (name === 'price' && query.price_max !== undefined) {
    const most = Math.round(query.price_max * 100);
    const isCheap = (run?: KnownRun) => (run?.cents ?? most + 1) <= most;
    return { facet, fails: (has, run) => !isCheap(run) && lacksAll(has) };
  }
  if (names.length === 0) return null;
  if (name === 'weekday') return { facet, fails: (has) => ((has[facet] ?? 0) & ~chosen) !== 0 };
  if (name === 'access') {
    const wanted = bits.of(names.filter((value) => value !== 'unknown'));
    if (names.includes('unknown'))
      return { facet, fails: (_, run) => ((run?.denied ?? 0) & wanted) !== 0 };
    return { facet, fails: (has) => (wanted & ~(has[facet] ?? 0)) !== 0 };
  }
  if (name === 'status') {
    const isAdded = (value: string) => value === 'waiting_list' || value === 'unknown';
    const all = bits.of(names.filter((value) => !isAdded(value)));
    const added = bits.of(names.filter(isAdded));
    const meets = (has: number) => (all !== 0 && (all & ~has) === 0) || (has & added) !== 0;
    return { facet, fails: (has) => !meets(has[facet] ?? 0) };
  }
  return { facet, fails: lacksAll };
}

export type Kilometres = (position: RowPosition) => number;

/** Distances from the asked centre, each worked out once. */
export function distancesFrom(centre: NonNullable<SearchRequest['centre']>): Kilometres {
  const known = new Map<RowPosition, number>();
  return (position) => {
    const km = known.get(position) ?? distanceKm(centre, position);
    known.set(position, km);
    return km;
  };
}

/** Days, hours and radius: what no facet counts. */
export function exactFilter({ query, today }: SearchRequest, kilometresTo: Kilometres | null) {
  const { past, also, km } = query;
  const now = dayAsNumber(today);
  const from = query.from === undefined ? null : dayAsNumber(query.from);
  const to = query.to === undefined ? null : dayAsNumber(query.to);
  const earliestStart = from ?? (past === '1' ? 0 : now);
  const latestStart = to ?? Number.POSITIVE_INFINITY;
  const takesRolling = latestStart >= now && (from ?? 0) <= latestStart;
  const takesUndated = (from === null && to === null) || also.includes('undated');
  const begin = query.starts_after === undefined ? null : minutes(query.starts_after);
  const end = query.ends_by === undefined ? null : minutes(query.ends_by);
  const takesUntimed = also.includes('untimed');
  const takesOnline = also.includes('online');
  const takesUnplaced = also.includes('unplaced');
  return (run: KnownRun): boolean => {
    if (run.startKind === 'fixed') {
      if (run.start < earliestStart || run.start > latestStart) return false;
    } else if (!(run.startKind === 'rolling' ? takesRolling : takesUndated)) return false;
    const { earliest, latest, allBegins, allEnds } = run.hours;
    if (begin !== null) {
      if ((earliest !== null && earliest < begin) || !(allBegins || takesUntimed)) return false;
    }
    if (end !== null) {
      if ((latest !== null && latest > end) || !(allEnds || takesUntimed)) return false;
    }
    if (kilometresTo === null) return true;
    if (run.isOnline) return takesOnline;
    return run.position === null ? takesUnplaced : kilometresTo(run.position) <= km;
  };
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
