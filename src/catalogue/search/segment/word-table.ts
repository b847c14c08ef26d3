import { eachSpelling } from '../text/each-spelling.ts';
import { fold } from '../text/fold.ts';
import { withoutGenderForms } from '../text/gender-forms.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { isWrittenWord, nameTerm, placeTerm } from '../text/terms-of-word.ts';
import { foldedWord, isShouted, type Word, wordsOf } from '../text/words.ts';
import { GrowingColumn } from './columns.ts';
import { SpellingNumbers } from './spelling-numbers.ts';

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
  /** Folding is the costly part: each spelling is folded once. */
  readonly #spellings = new SpellingNumbers((spelling) =>
    this.intern(foldedWord(spelling), spelling),
  );
  readonly #stopWords: number;

  constructor() {
    for (const word of STOP_WORDS) this.intern(word, word);
    this.#stopWords = this.folded.length;
  }

  isStopWord(number: number): boolean {
    return number < this.#stopWords;
  }

  /** Calls `visit` with the number of each word of a prominent text. */
  eachProminentWord(text: string, visit: (number: number) => void): void {
    if (isShouted(text)) {
      for (const word of wordsOf(text)) visit(this.prominentWord(word));
      return;
    }
    const plain = withoutGenderForms(text);
    eachSpelling(plain, (start, end) => {
      const number = this.#spellings.numberOf(plain, start, end);
      if (this.prominent.get(number) === 0) this.shown[number] = plain.slice(start, end);
      visit(number);
    });
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

  /** Calls `visit` with the number of each word of a long text. */
  eachPlainWord(text: string, visit: (number: number) => void): void {
    const plain = withoutGenderForms(text);
    eachSpelling(plain, (start, end) => visit(this.#spellings.numberOf(plain, start, end)));
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
