import { fold } from '../text/fold.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { isWrittenWord, nameTerm, placeTerm } from '../text/terms-of-word.ts';
import { foldedWord, spellingsOf, type Word, wordsOf } from '../text/words.ts';
import { GrowingColumn } from './columns.ts';

/** The distinct words of a catalogue while it is read: analysed once each, however often they occur. */
export class WordTable {
  readonly folded: string[] = [];
  /** The spelling in which a word is shown to people: that of a title if it occurs in one. */
  readonly shown: string[] = [];
  /** Offers in which the word counts. */
  readonly offers = new GrowingColumn(Uint32Array);
  /** Offers that have it in a title, topic, keyword or name. */
  readonly prominent = new GrowingColumn(Uint32Array);
  readonly #numbers = new Map<string, number>();
  readonly #numberOfSpelling = new Map<string, number>();
  readonly #stopWords: number;

  constructor() {
    for (const word of STOP_WORDS) this.intern(word, word);
    this.#stopWords = this.folded.length;
  }

  isStopWord(number: number): boolean {
    return number < this.#stopWords;
  }

  /** The words of a prominent text with their numbers. */
  prominentWords(text: string): number[] {
    return wordsOf(text).map((word) => this.prominentWord(word));
  }

  prominentWord(word: Word): number {
    const number = this.intern(word.folded, word.shown);
    if (this.prominent.get(number) === 0) this.shown[number] = word.shown;
    return number;
  }

  nameWord(word: Word): number {
    return this.intern(nameTerm(word.folded), word.shown);
  }

  placeWord(word: Word): number {
    return this.intern(placeTerm(word.folded), word.shown);
  }

  /** Numbers of all words of a long text. Spellings are remembered: folding is the costly part. */
  plainWords(text: string): number[] {
    return spellingsOf(text).map((spelling) => {
      const known = this.#numberOfSpelling.get(spelling);
      if (known !== undefined) return known;
      const number = this.intern(foldedWord(spelling), spelling);
      this.#numberOfSpelling.set(spelling, number);
      return number;
    });
  }

  /** Offers per word that somebody writes. */
  frequencies(): Map<string, number> {
    const frequencies = new Map<string, number>();
    for (const [number, word] of this.folded.entries()) {
      const offers = this.offers.get(number);
      if (offers > 0 && isWrittenWord(word)) frequencies.set(fold(word), offers);
    }
    return frequencies;
  }

  intern(folded: string, shown: string): number {
    const known = this.#numbers.get(folded);
    if (known !== undefined) return known;
    const number = this.folded.push(folded) - 1;
    this.#numbers.set(folded, number);
    this.shown.push(shown);
    this.offers.push(0);
    this.prominent.push(0);
    return number;
  }
}
