import { z } from 'zod';
import { isLocalDate } from '../../platform/clock.ts';
import { DELIVERY_FORMATS, LANGUAGE_LEVELS, TIME_MODELS } from '../tables.ts';

export const SORTS = ['relevance', 'start', 'distance', 'price'] as const;
export type Sort = (typeof SORTS)[number];

/** Upper bounds in days of the duration steps d0 … d6 (the last one is open). */
export const DURATION_BOUNDS_DAYS = [1, 5, 20, 60, 180, 365] as const;
export const DURATION_STEPS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const;
export type DurationStep = (typeof DURATION_STEPS)[number];

/** Filters with a list of values; each is also a facet with exact counts. */
export const FACETS = [
  'topic',
  'provider',
  'format',
  'time',
  'weekday',
  'price',
  'share',
  'duration',
  'funding',
  'certificate',
  'language',
  'level',
  'target',
  'access',
  'childcare',
  'status',
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * The value of a facet for offers whose fact is not known: chosen on purpose, it adds them to the offers with a chosen value.
 * Facets without it (topic, provider, share, funding, certificate, target) list what is stated; there is nothing between stated and not.
 */
export const UNKNOWN = 'unknown';
export const STATUS_FILTERS = ['guaranteed', 'free_seats', 'waiting_list'] as const;
export const CHILDCARE_FILTERS = ['on_site', 'nearby', 'none'] as const;
export const LEVEL_FILTERS = LANGUAGE_LEVELS;
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Upper bounds in cents of the price steps p0 (free) … p6 (the last one is open). */
export const PRICE_BOUNDS_CENTS = [0, 5_000, 10_000, 25_000, 50_000, 100_000] as const;
export const PRICE_STEPS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const;
export type PriceStep = (typeof PRICE_STEPS)[number];

/** Steps s0 (nothing) … s6 of what a person pays where funding is granted, with the bounds of the price steps. */
export const SHARE_STEPS = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'] as const;
export type ShareStep = (typeof SHARE_STEPS)[number];

/**
 * What exact fields leave out unless it is asked for: `online` – runs without a place beside a radius; `unplaced` – runs whose
 * position is not known; `undated` – starts by agreement beside a date window; `untimed` – unknown hours beside hours.
 */
export const ALSO = ['online', 'unplaced', 'undated', 'untimed'] as const;
export type Also = (typeof ALSO)[number];

const MAX_VALUES = 50;
/** Empty text means "not given": that is how a plain form sends an unused field. */
const emptyToUndefined = (value: unknown): unknown => (value === '' ? undefined : value);
const last = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);
/** A field that takes the last of several values, and an empty one as not given. */
export const single = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => emptyToUndefined(last(value)), schema);
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return [...new Set(values.filter((item) => item !== ''))];
  }, z.array(schema).max(MAX_VALUES));

const key = z.string().max(80);
const localDate = z.string().refine(isLocalDate, { error: 'date' });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });
const orUnknown = <const Values extends readonly string[]>(values: Values) =>
  z.enum([...values, UNKNOWN]);

/**
 * A question to the catalogue as it stands in an address, for page, API, command line, alerts and embeds. Errors carry the name of
 * the parameter in their path; `error` messages are keys (`date`, `number`, `choice`) that pages translate.
 */
export const OfferQuerySchema = z
  .object({
    q: single(z.string().max(200).default('')),
    /** Postal code, place name or `lat,lon`. */
    near: single(z.string().max(80).optional()),
    km: single(z.coerce.number().min(1).max(500).default(25)),
    from: single(localDate.optional()),
    to: single(localDate.optional()),
    topic: list(key),
    provider: list(key),
    format: list(orUnknown(DELIVERY_FORMATS)),
    time: list(orUnknown(TIME_MODELS)),
    /** The days on which somebody can come: a run meets it if all its weekdays are among them. */
    weekday: list(orUnknown(WEEKDAYS)),
    /** `HH:MM`; no meeting of the run begins earlier. */
    starts_after: single(timeOfDay.optional()),
    /** `HH:MM`; no meeting of the run ends later. */
    ends_by: single(timeOfDay.optional()),
    duration: list(orUnknown(DURATION_STEPS)),
    /** Steps of the price; with `price_max` a run meets either. */
    price: list(orUnknown(PRICE_STEPS)),
    /** Steps of the own share: only runs of offers with funding that takes something off the price have one. */
    share: list(z.enum(SHARE_STEPS)),
    /** Euros; only runs whose price is known or free can meet it. */
    price_max: single(z.coerce.number().min(0).max(1_000_000).optional()),
    funding: list(key),
    certificate: list(key),
    language: list(z.string().max(35)),
    level: list(orUnknown(LEVEL_FILTERS)),
    target: list(key),
    /** All chosen barrier facts must be a plain yes; with `unknown` no chosen one may be a plain no. */
    access: list(key),
    childcare: list(orUnknown(CHILDCARE_FILTERS)),
    /** All chosen must hold, but `waiting_list` adds runs that are full; `unknown` adds runs whose free seats are not known. */
    status: list(orUnknown(STATUS_FILTERS)),
    also: list(z.enum(ALSO)),
    /** `1` shows runs that have begun as well; a `from` in the past does the same. */
    past: single(z.enum(['1']).optional()),
    sort: single(z.enum(SORTS).optional()),
    page: single(z.coerce.number().int().min(1).max(10_000).default(1)),
    size: single(z.coerce.number().int().min(1).max(100).default(20)),
  })
  .readonly();

export type OfferQuery = z.output<typeof OfferQuerySchema>;

/** Some conditions of a query; `undefined` means the same as a missing one. */
export type PartialOfferQuery = {
  readonly [Name in keyof OfferQuery]?: OfferQuery[Name] | undefined;
};

/** The address parameters of a query, without everything that is at its default; order is fixed so that equal queries share an address. */
export function toSearchParams(query: PartialOfferQuery): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | undefined, usual?: string | number) => {
    if (value !== undefined && value !== '' && value !== usual) params.set(name, String(value));
  };
  set('q', query.q);
  set('near', query.near);
  if (query.near !== undefined) set('km', query.km, 25);
  set('from', query.from);
  set('to', query.to);
  for (const facet of FACETS) for (const value of query[facet] ?? []) params.append(facet, value);
  set('starts_after', query.starts_after);
  set('ends_by', query.ends_by);
  set('price_max', query.price_max);
  for (const value of query.also ?? []) params.append('also', value);
  set('past', query.past);
  set('sort', query.sort);
  set('page', query.page, 1);
  set('size', query.size, 20);
  return params;
}
