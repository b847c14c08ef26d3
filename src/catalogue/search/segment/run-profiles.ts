import { UNKNOWN } from '../../model/offer-query.ts';
import { sharedColumn } from './columns.ts';
import type { Dictionaries } from './dictionaries.ts';
import { priceStep, type RunFacet, shareStep } from './facet-values.ts';
import { orUnknown } from './offer-facts.ts';
import type { OfferRow, RunRow } from './rows.ts';

/** Runs with the same values in all run facets share a profile: a filter is decided once per profile. */
export interface RunProfiles {
  /** Mask words per profile. */
  readonly words: number;
  /** Value bits: bit b of word w stands for value 32 · w + b. */
  readonly masks: Uint32Array;
  /** The same bits for barrier facts that are a plain no. */
  readonly denied: Uint32Array;
  /** 1 = somebody can book it as far as is known: not full. */
  readonly bookable: Uint8Array;
  readonly count: number;
}

interface Profile {
  readonly values: readonly number[];
  readonly denied: readonly number[];
  readonly isBookable: boolean;
}

export class RunProfilesBuilder {
  readonly #values: Dictionaries['runValues'];
  readonly #numbers = new Map<string, number>();
  readonly #profiles: Profile[] = [];

  constructor(values: Dictionaries['runValues']) {
    this.#values = values;
  }

  numberOf(offer: OfferRow, run: RunRow): number {
    const values: number[] = [];
    for (const [facet, key] of runFacts(offer, run)) values.push(this.#values.numberOf(facet, key));
    const denied = deniedAccess(offer, run).map((key) => this.#values.numberOf('access', key));
    const name = `${values.sort((a, b) => a - b).join()}-${denied.sort((a, b) => a - b).join()}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#profiles.length);
    return this.#profiles.push({ values, denied, isBookable: !isFull(run) }) - 1;
  }

  build(): RunProfiles {
    const words = Math.ceil(this.#values.count / 32);
    const count = this.#profiles.length;
    const masks = sharedColumn(Uint32Array, count * words);
    const denied = sharedColumn(Uint32Array, count * words);
    const bookable = sharedColumn(Uint8Array, count);
    for (const [number, profile] of this.#profiles.entries()) {
      setBits(masks, number * words, profile.values);
      setBits(denied, number * words, profile.denied);
      bookable[number] = profile.isBookable ? 1 : 0;
    }
    return { words, masks, denied, bookable, count };
  }
}

function setBits(masks: Uint32Array, from: number, values: readonly number[]): void {
  for (const value of values) {
    const at = from + (value >>> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (value & 31));
  }
}

/** The facet values of a run, `unknown` being one of them. */
export function* runFacts(offer: OfferRow, run: RunRow): Generator<readonly [RunFacet, string]> {
  yield ['format', run.format];
  for (const time of orUnknown(run.times)) yield ['time', time];
  for (const day of orUnknown(run.weekdays)) yield ['weekday', day];
  yield ['price', priceValue(run)];
  if (run.ownShareCents !== null) yield ['share', shareStep(run.ownShareCents)];
  yield ['childcare', run.childcare];
  if (run.status === 'guaranteed') yield ['status', 'guaranteed'];
  if (isFull(run)) yield ['status', 'waiting_list'];
  else yield ['status', run.seatsFree === null ? UNKNOWN : 'free_seats'];
  for (const feature of new Set([...offer.access.yes, ...run.access.yes]))
    yield ['access', feature];
}

/** Nobody can get a place at present, with or without a waiting list. */
export function isFull({ status, seatsFree }: RunRow): boolean {
  return status === 'full' || status === 'waiting_list' || seatsFree === 0;
}

function priceValue(run: RunRow): string {
  if (run.priceState === 'free') return priceStep(0);
  return run.priceState === 'known' && run.priceCents !== null
    ? priceStep(run.priceCents)
    : UNKNOWN;
}

/** What is a no at venue or course and a yes at neither. */
function deniedAccess(offer: OfferRow, run: RunRow): string[] {
  const yes = new Set([...offer.access.yes, ...run.access.yes]);
  return [...new Set([...offer.access.no, ...run.access.no])].filter((key) => !yes.has(key));
}
