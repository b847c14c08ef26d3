import {
  ALSO,
  CHILDCARE_FILTERS,
  DURATION_STEPS,
  FACETS,
  LEVEL_FILTERS,
  type OfferQuery,
  OfferQuerySchema,
  PRICE_STEPS,
  SHARE_STEPS,
  SORTS,
  STATUS_FILTERS,
  UNKNOWN,
  WEEKDAYS,
} from '../../model/offer-query.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../../tables.ts';
import type { CatalogueText } from '../../texts.ts';
import {
  CHOICE_PARAMETER,
  type Choice,
  MOST_COMPARED,
  readChosen,
} from '../compare/chosen-offers.ts';

/** Fields of the form in which people type; only these can be wrong, everything else is chosen from lists. */
export const TYPED_FIELDS = [
  'near',
  'km',
  'from',
  'to',
  'starts_after',
  'ends_by',
  'price_max',
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type FieldErrors = Partial<Record<TypedField, CatalogueText>>;

export interface PageQuery {
  /** What can be asked; wrong fields are left out. */
  readonly query: OfferQuery & Choice;
  readonly errors: FieldErrors;
  /** What stood in the fields, right or wrong. */
  readonly typed: Partial<Record<TypedField, string>>;
}

type RawQuery = Readonly<Record<string, string | string[]>>;

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  format: [...DELIVERY_FORMATS, UNKNOWN],
  time: [...TIME_MODELS, UNKNOWN],
  weekday: [...WEEKDAYS, UNKNOWN],
  price: [...PRICE_STEPS, UNKNOWN],
  share: SHARE_STEPS,
  duration: [...DURATION_STEPS, UNKNOWN],
  level: [...LEVEL_FILTERS, UNKNOWN],
  childcare: [...CHILDCARE_FILTERS, UNKNOWN],
  status: [...STATUS_FILTERS, UNKNOWN],
  also: ALSO,
};
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*uhr)?$/i;
/** People write numbers with a comma and times as "8", "18.30" or "18 Uhr". */
const READERS: Partial<Record<TypedField, (text: string) => string>> = {
  km: (text) => text.replace(',', '.'),
  price_max: (text) => text.replace(',', '.'),
  starts_after: clockTime,
  ends_by: clockTime,
};
const MOST_VALUES = 50;
const LONGEST_KEY = 35;
const LONGEST_TEXT: Readonly<Record<string, number>> = { q: 200, near: 80 };

const ERROR_TEXTS: Record<TypedField, CatalogueText> = {
  near: 'error.near',
  km: 'error.km',
  from: 'error.date',
  to: 'error.date',
  starts_after: 'error.time',
  ends_by: 'error.time',
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
    given[field] = READERS[field]?.(value) ?? value;
  }
  for (const name of [...FACETS, 'also']) given[name] = listed(name, raw[name]);
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
  const { starts_after, ends_by } = query;
  if (starts_after !== undefined && ends_by !== undefined && ends_by < starts_after) {
    errors.ends_by = 'error.endBeforeStart';
  }
  const chosen = readChosen(raw[CHOICE_PARAMETER]).slice(0, MOST_COMPARED);
  return { query: chosen.length === 0 ? query : { ...query, chosen }, errors, typed };
}

/** "8" → "08:00"; what is no time stays as it is and is named as an error. */
function clockTime(text: string): string {
  const [, hour, minute = '00'] = CLOCK.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/** A name given several times counts with its last value, as in the schema. */
function lastText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}

function listed(name: string, value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const allowed = CHOICES[name];
  return values
    .filter((item) => item !== '' && item.length <= LONGEST_KEY)
    .filter((item) => allowed === undefined || allowed.includes(item))
    .slice(0, MOST_VALUES);
}
