import { sharedColumn } from './columns.ts';
import type { Dictionaries } from './dictionaries.ts';
import type { RunFacet } from './facet-values.ts';
import type { OfferRow, RunRow } from './rows.ts';

/** Runs with the same format, times, childcare, status and barrier facts share a profile: a filter is decided once per profile. */
export interface RunProfiles {
  /** Mask words per profile. */
  readonly words: number;
  /** Value bits: bit b of word w stands for value 32 · w + b. */
  readonly masks: Uint32Array;
  readonly count: number;
}

export class RunProfilesBuilder {
  readonly #values: Dictionaries['runValues'];
  readonly #numbers = new Map<string, number>();
  readonly #profiles: number[][] = [];

  constructor(values: Dictionaries['runValues']) {
    this.#values = values;
  }

  numberOf(offer: OfferRow, run: RunRow): number {
    const values: number[] = [];
    for (const [facet, key] of runFacts(offer, run)) values.push(this.#values.numberOf(facet, key));
    const name = values.sort((a, b) => a - b).join();
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#profiles.length);
    return this.#profiles.push(values) - 1;
  }

  build(): RunProfiles {
    const words = Math.ceil(this.#values.count / 32);
    const masks = sharedColumn(Uint32Array, this.#profiles.length * words);
    for (const [number, values] of this.#profiles.entries()) {
      for (const value of values) {
        const at = number * words + (value >>> 5);
        masks[at] = (masks[at] ?? 0) | (1 << (value & 31));
      }
    }
    return { words, masks, count: this.#profiles.length };
  }
}

/** The facet values that a run is known to have; what is unknown is not there. */
export function* runFacts(offer: OfferRow, run: RunRow): Generator<readonly [RunFacet, string]> {
  if (run.format !== 'unknown') yield ['format', run.format];
  for (const time of run.times) yield ['time', time];
  if (run.childcare === 'on_site' || run.childcare === 'nearby') yield ['childcare', run.childcare];
  if (run.status === 'guaranteed') yield ['status', 'guaranteed'];
  const isBookable = run.status !== 'full' && run.status !== 'waiting_list';
  if (isBookable && run.seatsFree !== null && run.seatsFree > 0) yield ['status', 'free_seats'];
  for (const feature of new Set([...offer.access, ...run.access])) yield ['access', feature];
}
