import { ellipsesOf } from '../text/ellipses.ts';
import { joinedCodesOf, joinedNamesOf, joinedWordsOf } from '../text/joined-words.ts';
import { listedThings } from '../text/listed-things.ts';
import { topicTerm } from '../text/terms-of-word.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { TextField } from '../types.ts';
import { GrowingColumn } from './columns.ts';
import { factWordsOf } from './fact-words.ts';
import type { OfferRow, Terms } from './rows.ts';
import { WordRowsBuilder } from './word-rows.ts';
import { WordTable } from './word-table.ts';

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

/** Marks an entry whose word stands in a heading (title, subtitle, topic, keyword, certificate); the rest is twice its weight. */
export const IN_HEADING = 0x8000;
const MOST_WEIGHT = 0x7fff;

/** The words of all offers while they are read: which word stands in which offer with which weight. */
export class OfferTexts {
  readonly words = new WordTable();
  readonly rows = new WordRowsBuilder();
  /** Entries of offer i lie from `starts[i]` to `starts[i + 1]`. */
  readonly starts = new GrowingColumn(Uint32Array);
  readonly entryWord = new GrowingColumn(Uint32Array, 1 << 14);
  readonly entryWeight = new GrowingColumn(Uint16Array, 1 << 14);
  /** Words per offer, for the length norm. */
  readonly lengths = new GrowingColumn(Uint32Array);
  readonly #weight = new Map<number, number>();
  readonly #heading = new Set<number>();
  readonly #names = new Set<number>();

  add(offer: OfferRow, terms: Terms, topics: Iterable<string>): void {
    this.#weight.clear();
    this.#heading.clear();
    this.#names.clear();
    this.rows.startOffer();
    let length = this.#headingText('title', offer.title);
    length += this.#headingText('subtitle', offer.subtitle);
    for (const topic of topics) {
      this.#count(this.words.intern(topicTerm(topic), topic), WEIGHTS.topic, this.#names);
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
    this.#name('provider', offer.provider.name);
    for (const place of placesOf(offer)) this.#name('place', place);
    length += this.#plainText(offer.description);
    this.#store(length);
  }

  #headingText(field: TextField, text: string | null): number {
    if (text === null) return 0;
    this.rows.startText(field);
    const numbers = this.words.prominentWords(text);
    for (const number of numbers) {
      this.rows.word(number);
      this.#count(number, WEIGHTS[field], this.#heading);
    }
    for (const word of joinedWordsOf(text)) {
      this.#count(this.words.prominentWord(word), WEIGHTS[field], this.#heading);
    }
    this.#ellipses(text, WEIGHTS[field], this.#heading);
    return numbers.length;
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
    for (const number of this.words.prominentWords(text)) {
      this.rows.word(number);
      if (!this.words.isStopWord(number)) this.#count(number, weight, null);
    }
  }

  /** Names stand in the row as they are written, but are found only by themselves. */
  #name(field: TextField, text: string): void {
    this.rows.startText(field);
    const words = wordsOf(text);
    for (const word of words) this.rows.word(this.words.intern(word.folded, word.shown));
    const note = (word: Word) => {
      this.#count(this.words.nameWord(word), WEIGHTS[field], this.#names);
      if (field === 'place') this.#count(this.words.placeWord(word), WEIGHTS[field], null);
    };
    for (const word of words) if (!this.#isStopWord(word)) note(word);
    for (const word of joinedNamesOf(text)) note(word);
  }

  #isStopWord(word: Word): boolean {
    return this.words.isStopWord(this.words.intern(word.folded, word.shown));
  }

  #plainText(text: string | null): number {
    if (text === null) return 0;
    this.rows.startText('description');
    const numbers = this.words.plainWords(text);
    let length = 0;
    for (const number of numbers) {
      this.rows.word(number);
      if (this.words.isStopWord(number)) continue;
      this.#count(number, WEIGHTS.description, null);
      length++;
    }
    for (const word of joinedCodesOf(text)) {
      this.#count(this.words.intern(word.folded, word.shown), WEIGHTS.description, null);
    }
    this.#ellipses(text, WEIGHTS.description, null);
    return length;
  }

  #ellipses(text: string, weight: number, where: Set<number> | null): void {
    for (const { key } of ellipsesOf(text)) this.#count(this.words.intern(key, key), weight, where);
  }

  #count(number: number, weight: number, where: Set<number> | null): void {
    this.#weight.set(number, (this.#weight.get(number) ?? 0) + weight);
    where?.add(number);
  }

  #store(length: number): void {
    const { offers, prominent } = this.words;
    this.starts.push(this.entryWord.length);
    this.lengths.push(length);
    for (const [number, weight] of this.#weight) {
      const heading = this.#heading.has(number) ? IN_HEADING : 0;
      this.entryWord.push(number);
      this.entryWeight.push(Math.min(MOST_WEIGHT, Math.round(weight * 2)) | heading);
      offers.set(number, offers.get(number) + 1);
      if (heading !== 0 || this.#names.has(number))
        prominent.set(number, prominent.get(number) + 1);
    }
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
