import {
  CHILDCARE_FILTERS,
  DURATION_BOUNDS_DAYS,
  DURATION_STEPS,
  type DurationStep,
  type Facet,
  STATUS_FILTERS,
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

  constructor(facets: readonly F[]) {
    this.facets = facets;
    this.#numbers = facets.map(() => new Map());
  }

  get count(): number {
    return this.#keys.length;
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

  /** Place of the value's facet in {@link facets}. */
  facetOf(number: number): number {
    return this.#facetOf[number] ?? -1;
  }
}

/** Run facets with the closed lists numbered first, so that they share the first mask word. */
export function newRunValues(): FacetValues<RunFacet> {
  const values = new FacetValues(RUN_FACETS);
  for (const key of DELIVERY_FORMATS) values.numberOf('format', key);
  for (const key of TIME_MODELS) values.numberOf('time', key);
  for (const key of CHILDCARE_FILTERS) values.numberOf('childcare', key);
  for (const key of STATUS_FILTERS) values.numberOf('status', key);
  return values;
}

/** The step of a duration in days; the last one is open. */
export function durationStep(days: number): DurationStep {
  const at = DURATION_BOUNDS_DAYS.findIndex((bound) => days <= bound);
  return DURATION_STEPS[at === -1 ? DURATION_BOUNDS_DAYS.length : at] ?? 'd6';
}
