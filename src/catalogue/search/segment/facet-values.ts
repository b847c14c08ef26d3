import {
  CHILDCARE_FILTERS,
  DURATION_BOUNDS_DAYS,
  DURATION_STEPS,
  type DurationStep,
  type Facet,
  PRICE_BOUNDS_CENTS,
  PRICE_STEPS,
  type PriceStep,
  SHARE_STEPS,
  type ShareStep,
  STATUS_FILTERS,
  UNKNOWN,
  WEEKDAYS,
} from '../../model/offer-query.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../../tables.ts';

/** Facets that are facts of the offer; the others are facts of a run. */
export const OFFER_FACETS = [
  'topic',
  'provider',
  'duration',
  'funding',
  'certificate',
  'language',
  'level',
  'target',
] as const satisfies readonly Facet[];
export type OfferFacet = (typeof OFFER_FACETS)[number];

export const RUN_FACETS = [
  'format',
  'time',
  'weekday',
  'price',
  'share',
  'childcare',
  'status',
  'access',
] as const satisfies readonly Facet[];
export type RunFacet = (typeof RUN_FACETS)[number];

/**
 * The values that occur in a group of facets, numbered as they come: any number of topics, providers or barrier facts. Numbers
 * are never given anew, so that segments built earlier stay true.
 */
export class FacetValues<F extends Facet> {
  readonly facets: readonly F[];
  readonly #numbers: Map<string, number>[];
  readonly #keys: string[] = [];
  readonly #facetOf: number[] = [];
  #ordered: Uint32Array[] = [];
  #orderedCount = -1;
  #ranks = new Uint32Array(0);
  #ranked: F | null = null;
  #facetNumbers = new Uint8Array(0);

  constructor(facets: readonly F[]) {
    this.facets = facets;
    this.#numbers = facets.map(() => new Map());
  }

  get count(): number {
    return this.#keys.length;
  }

  toPlain() {
    return {
      facets: this.facets,
      keys: this.#keys.slice(),
      facetOf: Uint32Array.from(this.#facetOf),
    };
  }

  static from<F extends Facet>(plain: ReturnType<FacetValues<F>['toPlain']>): FacetValues<F> {
    const values = new FacetValues(plain.facets);
    for (const [number, key] of plain.keys.entries()) {
      const facet = plain.facets[plain.facetOf[number] ?? 0];
      if (facet !== undefined) values.numberOf(facet, key);
    }
    return values;
  }

  /** The number of a value, given now if it is new. */
  numberOf(facet: F, key: string): number {
    const numbers = this.#numbers[this.facets.indexOf(facet)];
    const known = numbers?.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.length;
    numbers?.set(key, number);
    this.#keys.push(key);
    this.#facetOf.push(this.facets.indexOf(facet));
    return number;
  }

  /** The number of a value that occurs, else undefined. */
  find(facet: F, key: string): number | undefined {
    return this.#numbers[this.facets.indexOf(facet)]?.get(key);
  }

  key(number: number): string {
    return this.#keys[number] ?? '';
  }

  /** Numbers of a facet's values in the order of their keys; worked out anew when values have come. */
  inOrderOfKeys(facet: F): Uint32Array {
    if (this.#orderedCount !== this.count) {
      this.#ordered = this.#numbers.map((numbers) =>
        Uint32Array.from(
          [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number),
        ),
      );
      this.#orderedCount = this.count;
    }
    return this.#ordered[this.facets.indexOf(facet)] ?? new Uint32Array(0);
  }

  /** Per value its place in the order of its facet's keys. */
  ranks(facet: F): Uint32Array {
    if (this.#ranks.length !== this.count || this.#ranked !== facet) {
      this.#ranks = new Uint32Array(this.count);
      for (const [rank, value] of this.inOrderOfKeys(facet).entries()) this.#ranks[value] = rank;
      this.#ranked = facet;
    }
    return this.#ranks;
  }

  /** {@link facetOf} of all values. */
  facetNumbers(): Uint8Array {
    if (this.#facetNumbers.length !== this.count)
      this.#facetNumbers = Uint8Array.from(this.#facetOf);
    return this.#facetNumbers;
  }

  /** Place of the value's facet in {@link facets}. */
  facetOf(number: number): number {
    return this.#facetOf[number] ?? -1;
  }
}

const CLOSED_LISTS = {
  format: DELIVERY_FORMATS,
  time: TIME_MODELS,
  weekday: WEEKDAYS,
  price: PRICE_STEPS,
  share: SHARE_STEPS,
  childcare: CHILDCARE_FILTERS,
  status: STATUS_FILTERS,
} as const satisfies Partial<Record<RunFacet, readonly string[]>>;

/** Run facets with the closed lists numbered first: two mask words hold them and some twenty barrier facts. */
export function newRunValues(): FacetValues<RunFacet> {
  const values = new FacetValues(RUN_FACETS);
  for (const facet of RUN_FACETS) {
    if (facet === 'access') continue;
    for (const key of CLOSED_LISTS[facet]) values.numberOf(facet, key);
    if (facet !== 'share') values.numberOf(facet, UNKNOWN);
  }
  return values;
}

/** The step of a duration in days; the last one is open. */
export function durationStep(days: number): DurationStep {
  const at = DURATION_BOUNDS_DAYS.findIndex((bound) => days <= bound);
  return DURATION_STEPS[at === -1 ? DURATION_BOUNDS_DAYS.length : at] ?? 'd6';
}

/** The step of a price in cents; the last one is open. */
export function priceStep(cents: number): PriceStep {
  return PRICE_STEPS[stepOfCents(cents)] ?? 'p6';
}

/** The step of an own share in cents; the last one is open. */
export function shareStep(cents: number): ShareStep {
  return SHARE_STEPS[stepOfCents(cents)] ?? 's6';
}

function stepOfCents(cents: number): number {
  const at = PRICE_BOUNDS_CENTS.findIndex((bound) => cents <= bound);
  return at === -1 ? PRICE_BOUNDS_CENTS.length : at;
}
