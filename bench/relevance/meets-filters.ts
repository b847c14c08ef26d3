import type { OfferQuery } from '../../src/catalogue/model/offer-query.ts';
import type { Centre } from '../../src/catalogue/search/types.ts';
import { distanceKm } from '../../src/platform/geo/distance.ts';
import type { JudgedOffer, JudgedRun } from './judged-offer.ts';

/** Filters that judged questions use; a question with another one is refused, so that no filter is judged as if it were not there. */
const JUDGED_FILTERS = [
  ...['q', 'near', 'km', 'from', 'to', 'format', 'time', 'price_max', 'childcare'],
  ...['topic', 'provider', 'funding', 'certificate', 'target', 'size', 'page', 'sort'],
] as const;

export function unjudgedFilters(query: OfferQuery): string[] {
  const judged: ReadonlySet<string> = new Set(JUDGED_FILTERS);
  return Object.entries(query)
    .filter(([name, value]) => !judged.has(name) && value !== undefined && value !== '')
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name]) => name);
}

/**
 * Whether an offer can be an answer at all: its own values are chosen ones, and one run meets all conditions of runs together. Written
 * from the meaning of the filters, apart from the index; an offer without runs meets only questions without conditions of runs.
 */
export function meetsFilters(
  offer: JudgedOffer,
  query: OfferQuery,
  centre: Centre | null,
  today: string,
): boolean {
  const hasOne = (chosen: readonly string[], values: readonly string[]) =>
    chosen.length === 0 || chosen.some((value) => values.includes(value));
  return (
    hasOne(query.topic, offer.topics) &&
    hasOne(query.provider, [offer.providerSlug]) &&
    hasOne(query.funding, offer.funding) &&
    hasOne(query.certificate, offer.certificates) &&
    hasOne(query.target, offer.targets) &&
    offer.runs.some((run) => meetsRun(run, query, centre, today))
  );
}

function meetsRun(
  run: JudgedRun,
  query: OfferQuery,
  centre: Centre | null,
  today: string,
): boolean {
  const isOne = (chosen: readonly string[], value: string) =>
    chosen.length === 0 || chosen.includes(value);
  return (
    meetsDays(run, query, today) &&
    isOne(query.format, run.format) &&
    isOne(query.childcare, run.childcare) &&
    (query.time.length === 0 || query.time.some((time) => run.times.some((own) => own === time))) &&
    meetsPrice(run, query.price_max) &&
    (centre === null || isNear(run, centre, query.km))
  );
}

/** Rolling starts begin any day from today on; those on request meet no window of days. */
function meetsDays({ startKind, startsOn }: JudgedRun, query: OfferQuery, today: string): boolean {
  const first = query.from ?? today;
  if (startKind === 'rolling') return query.to === undefined || query.to >= today;
  if (startsOn === null) return query.from === undefined && query.to === undefined;
  return startsOn >= first && (query.to === undefined || startsOn <= query.to);
}

function meetsPrice({ priceState, priceCents }: JudgedRun, euros: number | undefined): boolean {
  if (euros === undefined || priceState === 'free') return true;
  return priceState === 'known' && priceCents !== null && priceCents <= euros * 100;
}

function isNear({ lat, lon }: JudgedRun, centre: Centre, km: number): boolean {
  return lat !== null && lon !== null && distanceKm(centre, { lat, lon }) <= km;
}
