import { ellipsesOf } from '../text/ellipses.ts';
import { joinedCodesOf, joinedWordsOf } from '../text/joined-words.ts';
import { listedThings } from '../text/listed-things.ts';
import { topicTerm } from '../text/terms-of-word.ts';
import type { TextField } from '../types.ts';
import { GrowingColumn } from './columns.ts';
import { factWordsOf } from './fact-words.ts';
import { NameTable, type NameWords } from './name-table.ts';
import type { OfferRow, Terms } from './rows.ts';
import { WordEntries } from './word-entries.ts';
import { WordRowsBuilder } from './word-rows.ts';
import { WordTable } from './word-table.ts';
import { IN_HEADING, IN_NAME, WordWeights } from './word-weights.ts';

/** How much a word counts by where it stands. */
export const WEIGHTS: Readonly<Record<TextField, number>> = {
  title: 6,
  topic: 4,
  subtitle: 3,
  keyword: 3,
  certificate: 2,
  fact: 2,
  provider: 2,
  place: 1.5,
  description: 1,
};

/** The words of all offers while they are read: which word stands in which offer with which weight. */
export class OfferTexts {
  readonly words = new WordTable();
  readonly rows = new WordRowsBuilder();
  readonly entries = new WordEntries();
  /** Words per offer, for the length norm. */
  readonly lengths = new GrowingColumn(Uint32Array);
  readonly #weights = new WordWeights();
  readonly #providers = new NameTable(this.words, false);
  readonly #places = new NameTable(this.words, true);

  add(offer: OfferRow, terms: Terms, topics: Iterable<string>): void {
    this.rows.startOffer();
    let length = this.#headingText('title', offer.title);
    length += this.#headingText('subtitle', offer.subtitle);
    for (const topic of topics) {
      this.#weights.add(this.words.intern(topicTerm(topic), topic), WEIGHTS.topic, IN_NAME);
      const isOwn = offer.topics.includes(topic);
      for (const label of terms.topicLabels.get(topic) ?? []) this.#topicLabel(label, isOwn);
    }
    for (const keyword of offer.keywords) this.#headingText('keyword', keyword);
    for (const certificate of offer.certificates) {
      for (const label of terms.certificateLabels.get(certificate) ?? []) {
        this.#headingText('certificate', label);
      }
    }
    this.#headingText('certificate', offer.certificateText);
    for (const words of factWordsOf(offer, terms)) this.#looseText('fact', words, WEIGHTS.fact);
    this.#name('provider', this.#providers.of(offer.provider.name));
    for (const place of placesOf(offer)) this.#name('place', this.#places.of(place));
    length += this.#plainText(offer.description);
    this.#store(length);
  }

  #headingText(field: TextField, text: string | null): number {
    if (text === null) return 0;
    this.rows.startText(field);
    let length = 0;
    this.words.eachProminentWord(text, (number) => {
      this.rows.word(number);
      this.#weights.add(number, WEIGHTS[field], IN_HEADING);
      length++;
    });
    for (const word of joinedWordsOf(text)) {
      this.#weights.add(this.words.prominentWord(word), WEIGHTS[field], IN_HEADING);
    }
    this.#ellipses(text, WEIGHTS[field], IN_HEADING);
    return length;
  }

  /** A label that lists things says little: of a topic above nothing, of the offer's own one that it is about one of two. */
  #topicLabel(label: string, isOwn: boolean): void {
    const things = listedThings(label);
    if (things === 1) this.#headingText('topic', label);
    else if (isOwn && things === 2) this.#looseText('topic', label, WEIGHTS.description);
  }

  /** Facts are found by their words, but are no heading: what is merely related is not looked for among them. */
  #looseText(field: TextField, text: string, weight: number): void {
    this.rows.startText(field);
    this.words.eachProminentWord(text, (number) => {
      this.rows.word(number);
      if (!this.words.isStopWord(number)) this.#weights.add(number, weight, 0);
    });
  }

  /** Names stand in the row as they are written, but are found only by themselves. */
  #name(field: TextField, { row, found }: NameWords): void {
    this.rows.startText(field);
    for (const word of row) this.rows.word(word);
    for (const [word, place] of found) this.#weights.add(word, WEIGHTS[field], place);
  }

  #plainText(text: string | null): number {
    if (text === null) return 0;
    this.rows.startText('description');
    let length = 0;
    this.words.eachPlainWord(text, (number) => {
      this.rows.word(number);
      if (this.words.isStopWord(number)) return;
      this.#weights.add(number, WEIGHTS.description, 0);
      length++;
    });
    for (const word of joinedCodesOf(text)) {
      this.#weights.add(this.words.intern(word.folded, word.shown), WEIGHTS.description, 0);
    }
    this.#ellipses(text, WEIGHTS.description, 0);
    return length;
  }

  #ellipses(text: string, weight: number, place: number): void {
    for (const { key } of ellipsesOf(text)) {
      this.#weights.add(this.words.intern(key, key), weight, place);
    }
  }

  #store(length: number): void {
    const { offers, prominent } = this.words;
    this.entries.startOffer();
    this.lengths.push(length);
    this.#weights.take((number, doubledWeight, places) => {
      this.entries.push(number, doubledWeight, (places & IN_HEADING) !== 0);
      offers.set(number, offers.get(number) + 1);
      if (places !== 0) prominent.set(number, prominent.get(number) + 1);
    });
  }
}

function placesOf(offer: OfferRow): Set<string> {
  const places = new Set<string>();
  for (const { place, locality = null } of offer.runs) {
    if (place !== null) places.add(place);
    if (locality !== null) places.add(locality);
  }
  return places;
}
