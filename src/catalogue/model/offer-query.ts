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

export const STATUS_FILTERS = ['guaranteed', 'free_seats'] as const;
export const CHILDCARE_FILTERS = ['on_site', 'nearby'] as const;
export const LEVEL_FILTERS = LANGUAGE_LEVELS;

const MAX_VALUES = 50;
/** Empty text means "not given": that is how a plain form sends an unused field. */
const emptyToUndefined = (value: unknown): unknown => (value === '' ? undefined : value);
const last = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);
const single = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => emptyToUndefined(last(value)), schema);
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return [...new Set(values.filter((item) => item !== ''))];
  }, z.array(schema).max(MAX_VALUES));

const key = z.string().max(80);
const localDate = z.string().refine(isLocalDate, { error: 'date' });

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
    format: list(z.enum(DELIVERY_FORMATS)),
    time: list(z.enum(TIME_MODELS)),
    duration: list(z.enum(DURATION_STEPS)),
    /** Whole euros; only runs whose price is known or free can meet it. */
    price_max: single(z.coerce.number().min(0).max(1_000_000).optional()),
    funding: list(key),
    certificate: list(key),
    language: list(z.string().max(35)),
    level: list(z.enum(LEVEL_FILTERS)),
    target: list(key),
    access: list(key),
    childcare: list(z.enum(CHILDCARE_FILTERS)),
    status: list(z.enum(STATUS_FILTERS)),
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
  set('price_max', query.price_max);
  set('past', query.past);
  set('sort', query.sort);
  set('page', query.page, 1);
  set('size', query.size, 20);
  return params;
}
