import { Pace } from '../../../platform/pace.ts';
import { learnCompoundParts } from '../text/learn-compounds.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Synonyms, stemsOfLabels } from '../text/synonyms.ts';
import { PhrasesBuilder } from './build-phrases.ts';
import { buildPostings } from './build-postings.ts';
import { RunsBuilder } from './build-runs.ts';
import { GrowingColumn, sharedColumn } from './columns.ts';
import type { Dictionaries } from './dictionaries.ts';
import { factColumnsOf } from './fact-columns.ts';
import { offerFacts, withParents } from './offer-facts.ts';
import { OfferIdsBuilder } from './offer-ids.ts';
import { OfferTexts } from './offer-text.ts';
import type { OfferRow, Terms } from './rows.ts';
import type { Segment } from './segment.ts';
import { buildSpellings } from './spellings.ts';
import { valueOffersOf } from './value-offers.ts';

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

class SegmentWriter {
  readonly #dictionaries: Dictionaries;
  readonly #terms: Terms;
  readonly #ids = new OfferIdsBuilder();
  readonly #values = new GrowingColumn(Uint32Array);
  readonly #valueStarts = new GrowingColumn(Uint32Array);
  readonly #members = new GrowingColumn(Uint32Array);
  readonly #runs: RunsBuilder;
  readonly #texts = new OfferTexts();
  readonly #phrases = new PhrasesBuilder();
  #count = 0;

  constructor(dictionaries: Dictionaries, terms: Terms) {
    this.#dictionaries = dictionaries;
    this.#terms = terms;
    this.#runs = new RunsBuilder(dictionaries);
  }

  add(row: OfferRow): void {
    this.#count++;
    this.#ids.push(row.id);
    this.#valueStarts.push(this.#values.length);
    for (const [facet, key] of offerFacts(row, this.#terms)) {
      const value = this.#dictionaries.offerValues.numberOf(facet, key);
      this.#values.push(value);
      if (facet === 'provider') this.#members.push(value);
    }
    const lastStart = this.#runs.add(row);
    this.#texts.add(row, this.#terms, withParents(row.topics, this.#terms.topicParents));
    this.#phrases.add(row, this.#terms, this.#count - 1, lastStart);
  }

  async finish(known: Lexicon | undefined, pace: Pace): Promise<BuiltSegment> {
    this.#valueStarts.push(this.#values.length);
    const lexicon = known ?? (await this.#learn(pace));
    const valueStarts = this.#valueStarts.toShared();
    const values = this.#values.toShared();
    const { offerValues } = this.#dictionaries;
    const segment: Segment = {
      offerCount: this.#count,
      live: sharedColumn(Uint8Array, this.#count).fill(1),
      offerIds: this.#ids.build(),
      facts: factColumnsOf(valueStarts, values, offerValues.facetNumbers()),
      valueOffers: valueOffersOf(valueStarts, values, this.#count, offerValues.count),
      members: this.#members.toShared(),
      ...this.#runs.build(),
      postings: await buildPostings(this.#texts, lexicon, pace),
      wordRows: this.#texts.rows.build(this.#texts.words.folded),
      spellings: await buildSpellings(this.#texts.words, lexicon, this.#count, pace),
      phrases: await this.#phrases.build(pace),
    };
    return { segment, lexicon };
  }

  async #learn(pace: Pace): Promise<Lexicon> {
    let words = 0;
    for (let offer = 0; offer < this.#count; offer++) words += this.#texts.lengths.get(offer);
    const { synonyms = [], topicLabels } = this.#terms;
    return {
      parts: await learnCompoundParts(this.#texts.words.frequencies(), this.#count, pace),
      averageLength: Math.max(1, words / Math.max(1, this.#count)),
      synonyms: new Synonyms(synonyms, stemsOfLabels(topicLabels.values())),
    };
  }
}
