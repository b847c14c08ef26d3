import type { OfferTexts } from './offer-text.ts';
import { HEADING_IMPACT, MOST_IMPACT, PART_WEIGHT } from './postings.ts';

// BM25's usual saturation and a mild length norm; impacts are the saturated weight, the rarity of the term is applied by the query.
const SATURATION = 1.2;
const LENGTH_NORM = 0.6;

/** The terms of word w: from `starts[w]` to `starts[w + 1]`, the first being its own stem, the others its parts. */
export interface WordTerms {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
}

/** Works out what the words of an offer say about it, term by term. */
export class OfferTerms {
  readonly #texts: OfferTexts;
  readonly #wordTerms: WordTerms;
  readonly #averageLength: number;
  // Of the offer at hand; 0 for every term in between.
  readonly #weights: Float32Array;
  readonly #headings: Uint8Array;
  readonly #found: number[] = [];
  /** Per term one more than the offer that {@link eachTerm} has met it in last. */
  readonly #lastOffers: Uint32Array;

  constructor(texts: OfferTexts, wordTerms: WordTerms, termCount: number, averageLength: number) {
    this.#texts = texts;
    this.#wordTerms = wordTerms;
    this.#averageLength = averageLength;
    this.#weights = new Float32Array(termCount);
    this.#headings = new Uint8Array(termCount);
    this.#lastOffers = new Uint32Array(termCount);
  }

  /** Calls `visit` with each term of an offer, which may be asked for once. */
  eachTerm(offer: number, visit: (term: number) => void): void {
    const { starts, terms } = this.#wordTerms;
    this.#texts.entries.each(offer, (word) => {
      const end = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        if (this.#lastOffers[term] === offer + 1) continue;
        this.#lastOffers[term] = offer + 1;
        visit(term);
      }
    });
  }

  /** Calls `visit` with each term of an offer and its impact as postings have it. */
  each(offer: number, visit: (term: number, impact: number) => void): void {
    this.#weigh(offer);
    const relativeLength = this.#texts.lengths.get(offer) / this.#averageLength;
    const norm = SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * relativeLength);
    for (const term of this.#found) {
      const weight = this.#weights[term] ?? 0;
      const impact = Math.max(1, Math.round((MOST_IMPACT * weight) / (weight + norm)));
      visit(term, impact | (this.#headings[term] ?? 0));
      this.#weights[term] = 0;
      this.#headings[term] = 0;
    }
    this.#found.length = 0;
  }

  #weigh(offer: number): void {
    const { starts, terms } = this.#wordTerms;
    this.#texts.entries.each(offer, (word, doubledWeight, isHeading) => {
      const heading = isHeading ? HEADING_IMPACT : 0;
      const weight = doubledWeight / 2;
      const first = starts[word] ?? 0;
      const end = starts[word + 1] ?? 0;
      for (let at = first; at < end; at++) {
        this.#add(terms[at] ?? 0, at === first ? weight : weight * PART_WEIGHT, heading);
      }
    });
  }

  #add(term: number, weight: number, heading: number): void {
    const before = this.#weights[term] ?? 0;
    if (before === 0) this.#found.push(term);
    this.#weights[term] = before + weight;
    this.#headings[term] = (this.#headings[term] ?? 0) | heading;
  }
}
