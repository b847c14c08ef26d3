import { GrowingColumn, narrowColumn } from './columns.ts';
import { startNumber } from './days.ts';
import type { Dictionaries } from './dictionaries.ts';
import { beginsNumber, endsNumber } from './hours.ts';
import { ONLINE } from './positions.ts';
import type { OfferRow, RunRow } from './rows.ts';
import { runDaysOf } from './run-days.ts';
import { RunProfilesBuilder } from './run-profiles.ts';
import { type Segment, UNKNOWN_PRICE } from './segment.ts';
import { TextColumnBuilder } from './text-column.ts';
import { valueOffersOf } from './value-offers.ts';

interface OrderedRun {
  readonly run: RunRow;
  readonly start: number;
}

/** The columns of all runs of a segment while its offers are read, one after the other. */
export class RunsBuilder {
  readonly #dictionaries: Dictionaries;
  readonly #profiles: RunProfilesBuilder;
  readonly #ids = new TextColumnBuilder();
  readonly #starts = new GrowingColumn(Uint16Array);
  readonly #lastStarts = new GrowingColumn(Uint16Array);
  readonly #kindStarts = new GrowingColumn(Uint32Array);
  readonly #runStarts = new GrowingColumn(Uint32Array);
  readonly #offers = new GrowingColumn(Uint32Array);
  readonly #prices = new GrowingColumn(Int32Array);
  readonly #positions = new GrowingColumn(Uint32Array);
  readonly #profileOf = new GrowingColumn(Uint32Array);
  readonly #begins = new GrowingColumn(Uint16Array);
  readonly #ends = new GrowingColumn(Uint16Array);

  constructor(dictionaries: Dictionaries) {
    this.#dictionaries = dictionaries;
    this.#profiles = new RunProfilesBuilder(dictionaries.runValues);
  }

  /** The runs of the next offer. Answers its latest start. */
  add(offer: OfferRow): number {
    this.#kindStarts.push(this.#runStarts.length);
    const ordered = inOrder(offer.runs);
    const kinds = new Map<string, OrderedRun[]>();
    for (const entry of ordered) {
      const facts = this.#factsOf(offer, entry.run);
      const name = facts.join();
      const known = kinds.get(name);
      if (known !== undefined) {
        known.push(entry);
        continue;
      }
      kinds.set(name, [entry]);
      const [price, position, profile, begins, ends] = facts;
      this.#offers.push(this.#lastStarts.length);
      this.#prices.push(price);
      this.#positions.push(position);
      this.#profileOf.push(profile);
      this.#begins.push(begins);
      this.#ends.push(ends);
    }
    for (const runs of kinds.values()) {
      this.#runStarts.push(this.#starts.length);
      for (const { run, start } of runs) {
        this.#ids.push(run.id);
        this.#starts.push(start);
      }
    }
    const lastStart = ordered.at(-1)?.start ?? 0;
    this.#lastStarts.push(lastStart);
    return lastStart;
  }

  build(): Pick<
    Segment,
    'runs' | 'runDays' | 'kinds' | 'kindStarts' | 'lastStarts' | 'profiles' | 'placeOffers'
  > {
    this.#kindStarts.push(this.#runStarts.length);
    this.#runStarts.push(this.#starts.length);
    const kindStarts = this.#kindStarts.toShared();
    const runStarts = this.#runStarts.toShared();
    const starts = this.#starts.toShared();
    const offers = this.#offers.toShared();
    const { count } = this.#dictionaries.positions;
    const positions = narrowColumn(this.#positions.toShared(), count);
    const profiles = this.#profiles.build();
    const profileOf = narrowColumn(this.#profileOf.toShared(), profiles.count);
    return {
      placeOffers: valueOffersOf(kindStarts, positions, this.#lastStarts.length, count),
      lastStarts: this.#lastStarts.toShared(),
      kindStarts,
      kinds: {
        runStarts,
        offers,
        prices: this.#prices.toShared(),
        positions,
        profiles: profileOf,
        begins: this.#begins.toShared(),
        ends: this.#ends.toShared(),
      },
      runs: { ids: this.#ids.build(), starts },
      runDays: runDaysOf(
        { starts, runStarts, offers, profiles: profileOf, profileCount: profiles.count },
        this.#lastStarts.length,
      ),
      profiles,
    };
  }

  /** All that decides about a run but its start. */
  #factsOf(offer: OfferRow, run: RunRow): readonly [number, number, number, number, number] {
    const isOnline = run.format === 'online' || run.format === 'selfpaced';
    return [
      priceOf(run),
      isOnline ? ONLINE : this.#dictionaries.positions.numberOf(run.position),
      this.#profiles.numberOf(offer, run),
      beginsNumber(run.hours),
      endsNumber(run.hours),
    ];
  }
}

/** By start; equal starts by id, so that the same data always gives the same first run. */
function inOrder(runs: readonly RunRow[]): OrderedRun[] {
  return runs
    .map((run) => ({ run, start: startNumber(run.startKind, run.startsOn) }))
    .sort((a, b) => a.start - b.start || (a.run.id < b.run.id ? -1 : 1));
}

function priceOf(run: RunRow): number {
  if (run.priceState === 'free') return 0;
  return run.priceState === 'known' && run.priceCents !== null ? run.priceCents : UNKNOWN_PRICE;
}
