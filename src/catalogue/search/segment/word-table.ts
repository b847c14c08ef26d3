import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { joinedWordsOf, withoutGenderForms, wordsOf } from '../text/words.ts';
import { GrowingColumn } from './columns.ts';

const WORD = /[\p{L}\p{N}\p{M}]+[+#]*/gu;

/** The distinct words of a catalogue while it is read: analysed once each, however often they occur. */
export class WordTable {
  readonly folded: string[] = [];
  /** The spelling in which a word is shown to people: that of a title if it occurs in one. */
  readonly shown: string[] = [];
  /** Offers that contain the word. */
  readonly offers = new GrowingColumn(Uint32Array);
  /** Offers that have it in a title, topic, keyword or name. */
  readonly prominent = new GrowingColumn(Uint32Array);
  readonly #numbers = new Map<string, number>();
  readonly #numberOfSpelling = new Map<string, number>();

  /** Numbers of the words of a prominent text, and of the joined form of hyphenated words. */
  prominentWords(text: string): number[] {
    const numbers = wordsOf(text).map((word) => {
      const number = this.#intern(word.folded, word.shown);
      if (this.prominent.get(number) === 0) this.shown[number] = word.shown;
      return number;
    });
    for (const joined of joinedWordsOf(text)) numbers.push(this.#intern(joined, joined));
    return numbers;
  }

  /** Numbers of the words of a long text, without stop words. Spellings are remembered: folding is the costly part. */
  plainWords(text: string): number[] {
    const numbers: number[] = [];
    for (const spelling of withoutGenderForms(text).match(WORD) ?? []) {
      let number = this.#numberOfSpelling.get(spelling);
      if (number === undefined) {
        const folded = fold(spelling);
        number = isStopWord(folded) ? -1 : this.#intern(folded, spelling);
        this.#numberOfSpelling.set(spelling, number);
      }
      if (number >= 0) numbers.push(number);
    }
    return numbers;
  }

  frequencies(): Map<string, number> {
    return new Map(this.folded.map((word, number) => [word, this.offers.get(number)]));
  }

  #intern(folded: string, shown: string): number {
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
