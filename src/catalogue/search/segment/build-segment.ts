import { Pace } from '../pace.ts';
import { learnCompoundParts } from '../text/learn-compounds.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { GrowingColumn, sharedColumn } from './columns.ts';
import { startNumber } from './days.ts';
import type { Dictionaries } from './dictionaries.ts';
import { offerFacts, withParents } from './offer-facts.ts';
import { OfferIdsBuilder } from './offer-ids.ts';
import { OfferTexts } from './offer-text.ts';
import { PhrasesBuilder } from './phrases.ts';
import { buildPostings } from './postings.ts';
import type { OfferRow, RunRow, Terms } from './rows.ts';
import { RunProfilesBuilder } from './run-profiles.ts';
import { type Segment, UNKNOWN_PRICE } from './segment.ts';
import { buildSpellings } from './spellings.ts';
import { TextColumnBuilder } from './text-column.ts';

export interface BuiltSegment {
  readonly segment: Segment;
  readonly lexicon: Lexicon;
}

/**
 * Builds a segment from rows that may come in any number of portions. Without a lexicon the segment learns one from its own
 * texts (a new base); with one it is a piece of later changes. Hands over to other work every few milliseconds.
 */
export async function buildSegment(
  portions: AsyncIterable<readonly OfferRow[]> | Iterable<readonly OfferRow[]>,
  context: { dictionaries: Dictionaries; terms: Terms; lexicon?: Lexicon; signal?: AbortSignal },
): Promise<BuiltSegment> {
  const pace = new Pace(context.signal);
  const writer = new SegmentWriter(context.dictionaries, context.terms);
  for await (const rows of portions) {
    for (const row of rows) {
      if (row.runs.length > 0) writer.add(row);
      await pace.pause();
    }
  }
  return writer.finish(context.lexicon, pace);
}

const TOPIC_PHRASE_WEIGHT = 3;

class SegmentWriter {
  readonly #dictionaries: Dictionaries;
  readonly #terms: Terms;
  readonly #ids = new OfferIdsBuilder();
  readonly #values = new GrowingColumn(Uint32Array);
  readonly #valueStarts = new GrowingColumn(Uint32Array);
  readonly #runStarts = new GrowingColumn(Uint32Array);
  readonly #runIds = new TextColumnBuilder();
  readonly #starts = new GrowingColumn(Int32Array);
  readonly #prices = new GrowingColumn(Int32Array);
  readonly #positions = new GrowingColumn(Uint32Array);
  readonly #profileOf = new GrowingColumn(Uint32Array);
  readonly #profiles: RunProfilesBuilder;
  readonly #texts = new OfferTexts();
  readonly #phrases = new PhrasesBuilder();
  #count = 0;

  constructor(dictionaries: Dictionaries, terms: Terms) {
    this.#dictionaries = dictionaries;
    this.#terms = terms;
    this.#profiles = new RunProfilesBuilder(dictionaries.runValues);
  }

  add(row: OfferRow): void {
    this.#count++;
    this.#ids.push(row.id);
    this.#valueStarts.push(this.#values.length);
    for (const [facet, key] of offerFacts(row, this.#terms)) {
      this.#values.push(this.#dictionaries.offerValues.numberOf(facet, key));
    }
    this.#runStarts.push(this.#starts.length);
    for (const { run, start } of inOrder(row.runs)) this.#addRun(row, run, start);
    this.#texts.add(row, this.#terms, withParents(row.topics, this.#terms.topicParents));
    this.#phrases.add(row.title, 1);
    for (const topic of row.topics) {
      const label = this.#terms.topicLabels.get(topic)?.[0];
      if (label !== undefined) this.#phrases.add(label, TOPIC_PHRASE_WEIGHT);
    }
  }

  #addRun(row: OfferRow, run: RunRow, start: number): void {
    this.#runIds.push(run.id);
    this.#starts.push(start);
    this.#prices.push(priceOf(run));
    const hasVenue = run.format !== 'online' && run.format !== 'selfpaced';
    this.#positions.push(this.#dictionaries.positions.numberOf(hasVenue ? run.position : null));
    this.#profileOf.push(this.#profiles.numberOf(row, run));
  }

  async finish(known: Lexicon | undefined, pace: Pace): Promise<BuiltSegment> {
    this.#valueStarts.push(this.#values.length);
    this.#runStarts.push(this.#starts.length);
    const lexicon = known ?? (await this.#learn(pace));
    const segment: Segment = {
      offerCount: this.#count,
      live: sharedColumn(Uint8Array, this.#count).fill(1),
      offerIds: this.#ids.build(),
      valueStarts: this.#valueStarts.toShared(),
      values: this.#values.toShared(),
      runStarts: this.#runStarts.toShared(),
      runs: {
        ids: this.#runIds.build(),
        starts: this.#starts.toShared(),
        prices: this.#prices.toShared(),
        positions: this.#positions.toShared(),
        profiles: this.#profileOf.toShared(),
      },
      profiles: this.#profiles.build(),
      postings: await buildPostings(this.#texts, lexicon, pace),
      spellings: await buildSpellings(this.#texts.words, lexicon, pace),
      phrases: this.#phrases.build(),
    };
    return { segment, lexicon };
  }

  async #learn(pace: Pace): Promise<Lexicon> {
    let words = 0;
    for (let offer = 0; offer < this.#count; offer++) words += this.#texts.lengths.get(offer);
    return {
      parts: await learnCompoundParts(this.#texts.words.frequencies(), this.#count, pace),
      averageLength: Math.max(1, words / Math.max(1, this.#count)),
    };
  }
}

/** By start; equal starts by id, so that the same data always gives the same first run. */
function inOrder(runs: readonly RunRow[]) {
  return runs
    .map((run) => ({ run, start: startNumber(run.startKind, run.startsOn) }))
    .sort((a, b) => a.start - b.start || (a.run.id < b.run.id ? -1 : 1));
}

function priceOf(run: RunRow): number {
  if (run.priceState === 'free') return 0;
  return run.priceState === 'known' && run.priceCents !== null ? run.priceCents : UNKNOWN_PRICE;
}
