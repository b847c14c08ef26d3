import { GrowingColumn } from './columns.ts';
import type { OfferRow, Terms } from './rows.ts';
import { WordTable } from './word-table.ts';

/** How much a word counts by where it stands. */
export const WEIGHTS = {
  title: 6,
  topic: 4,
  subtitle: 3,
  keyword: 3,
  certificate: 2,
  provider: 2,
  place: 1.5,
  description: 1,
} as const;

/** The words of all offers while they are read: which word stands in which offer with which weight. */
export class OfferTexts {
  readonly words = new WordTable();
  /** Entries of offer i lie from `starts[i]` to `starts[i + 1]`. */
  readonly starts = new GrowingColumn(Uint32Array);
  readonly entryWord = new GrowingColumn(Uint32Array, 1 << 14);
  readonly entryWeight = new GrowingColumn(Float32Array, 1 << 14);
  /** Words per offer, for the length norm. */
  readonly lengths = new GrowingColumn(Uint32Array);
  readonly #weight = new Map<number, number>();
  readonly #prominent = new Set<number>();

  add(offer: OfferRow, terms: Terms, topics: Iterable<string>): void {
    this.#weight.clear();
    this.#prominent.clear();
    let length = this.#prominentText(offer.title, WEIGHTS.title);
    length += this.#prominentText(offer.subtitle, WEIGHTS.subtitle);
    for (const topic of topics) {
      for (const label of terms.topicLabels.get(topic) ?? [])
        this.#prominentText(label, WEIGHTS.topic);
    }
    for (const keyword of offer.keywords) this.#prominentText(keyword, WEIGHTS.keyword);
    this.#prominentText(offer.provider.name, WEIGHTS.provider);
    for (const place of placesOf(offer)) this.#prominentText(place, WEIGHTS.place);
    for (const certificate of offer.certificates) {
      for (const label of terms.certificateLabels.get(certificate) ?? []) {
        this.#prominentText(label, WEIGHTS.certificate);
      }
    }
    this.#prominentText(offer.certificateText, WEIGHTS.certificate);
    length += this.#plainText(offer.description, WEIGHTS.description);
    this.#store(length);
  }

  #prominentText(text: string | null, weight: number): number {
    if (text === null) return 0;
    const numbers = this.words.prominentWords(text);
    for (const number of numbers) {
      this.#count(number, weight);
      this.#prominent.add(number);
    }
    return numbers.length;
  }

  #plainText(text: string | null, weight: number): number {
    if (text === null) return 0;
    const numbers = this.words.plainWords(text);
    for (const number of numbers) this.#count(number, weight);
    return numbers.length;
  }

  #count(number: number, weight: number): void {
    this.#weight.set(number, (this.#weight.get(number) ?? 0) + weight);
  }

  #store(length: number): void {
    this.starts.push(this.entryWord.length);
    this.lengths.push(length);
    for (const [number, weight] of this.#weight) {
      this.entryWord.push(number);
      this.entryWeight.push(weight);
      this.words.offers.set(number, this.words.offers.get(number) + 1);
    }
    for (const number of this.#prominent) {
      this.words.prominent.set(number, this.words.prominent.get(number) + 1);
    }
  }
}

function placesOf(offer: OfferRow): Set<string> {
  const places = new Set<string>();
  for (const run of offer.runs) if (run.place !== null) places.add(run.place);
  return places;
}
