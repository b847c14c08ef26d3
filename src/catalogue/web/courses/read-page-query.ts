import {
  CHILDCARE_FILTERS,
  DURATION_STEPS,
  FACETS,
  LEVEL_FILTERS,
  type OfferQuery,
  OfferQuerySchema,
  SORTS,
  STATUS_FILTERS,
} from '../../model/offer-query.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../../tables.ts';
import type { CatalogueText } from '../../texts.ts';

/** Fields of the form in which people type; only these can be wrong, everything else is chosen from lists. */
export const TYPED_FIELDS = ['near', 'km', 'from', 'to', 'price_max'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type FieldErrors = Partial<Record<TypedField, CatalogueText>>;

export interface PageQuery {
  /** What can be asked; wrong fields are left out. */
  readonly query: OfferQuery;
  readonly errors: FieldErrors;
  /** What stood in the fields, right or wrong. */
  readonly typed: Partial<Record<TypedField, string>>;
}

type RawQuery = Readonly<Record<string, string | string[]>>;

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  format: DELIVERY_FORMATS,
  time: TIME_MODELS,
  duration: DURATION_STEPS,
  level: LEVEL_FILTERS,
  childcare: CHILDCARE_FILTERS,
  status: STATUS_FILTERS,
};
const MOST_VALUES = 50;
const LONGEST_KEY = 35;
const LONGEST_TEXT: Readonly<Record<string, number>> = { q: 200, near: 80 };

const ERROR_TEXTS: Record<TypedField, CatalogueText> = {
  near: 'error.near',
  km: 'error.km',
  from: 'error.date',
  to: 'error.date',
  price_max: 'error.price',
};

/**
 * Reads the address of the course list. Parameters that nobody knows, values outside of a closed list and impossible pages are
 * ignored, because they come from old or mangled links; what people typed is either understood or named as an error.
 */
export function readPageQuery(raw: RawQuery): PageQuery {
  const given: Record<string, string | string[]> = {};
  const typed: PageQuery['typed'] = {};
  for (const field of TYPED_FIELDS) {
    const value = lastText(raw[field]).trim();
    if (value === '') continue;
    typed[field] = value;
    given[field] = field === 'km' || field === 'price_max' ? value.replace(',', '.') : value;
  }
  for (const facet of FACETS) given[facet] = listed(facet, raw[facet]);
  given.q = lastText(raw.q).replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT.q);
  given.near = (typed.near ?? '').slice(0, LONGEST_TEXT.near);
  if (raw.past === '1') given.past = '1';
  const sort = lastText(raw.sort);
  if (SORTS.some((known) => known === sort)) given.sort = sort;
  for (const [name, most] of [
    ['page', 10_000],
    ['size', 100],
  ] as const) {
    const number = Number(lastText(raw[name]));
    if (Number.isInteger(number) && number >= 1 && number <= most) given[name] = String(number);
  }

  const errors: FieldErrors = {};
  let parsed = OfferQuerySchema.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    for (const field of TYPED_FIELDS) {
      if (!wrong.has(field)) continue;
      errors[field] = ERROR_TEXTS[field];
      delete given[field];
    }
    parsed = OfferQuerySchema.safeParse(given);
  }
  const query = parsed.success ? parsed.data : OfferQuerySchema.parse({});
  if (query.from !== undefined && query.to !== undefined && query.to < query.from) {
    errors.to = 'error.toBeforeFrom';
  }
  return { query, errors, typed };
}

/** A name given several times counts with its last value, as in the schema. */
function lastText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}

function listed(facet: string, value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const allowed = CHOICES[facet];
  return values
    .filter((item) => item !== '' && item.length <= LONGEST_KEY)
    .filter((item) => allowed === undefined || allowed.includes(item))
    .slice(0, MOST_VALUES);
}
