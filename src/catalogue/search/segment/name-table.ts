import { joinedNamesOf } from '../text/joined-words.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { WordTable } from './word-table.ts';
import { IN_NAME } from './word-weights.ts';

/** A name taken apart. */
export interface NameWords {
  /** Its words as they stand there. */
  readonly row: readonly number[];
  /** The words by which it is found, each with its place for {@link WordWeights.add}. */
  readonly found: readonly (readonly [word: number, place: number])[];
}

/** Takes names of one kind apart; there are few of them and they occur often, so each is remembered. */
export class NameTable {
  readonly #words: WordTable;
  readonly #arePlaces: boolean;
  readonly #known = new Map<string, NameWords>();

  constructor(words: WordTable, arePlaces: boolean) {
    this.#words = words;
    this.#arePlaces = arePlaces;
  }

  of(name: string): NameWords {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const words = wordsOf(name);
    const row = words.map(({ folded, shown }) => this.#words.intern(folded, shown));
    const telling = words.filter((_, at) => !this.#words.isStopWord(row[at] ?? 0));
    const found = [...telling, ...joinedNamesOf(name)].flatMap((word) => this.#terms(word));
    const taken = { row, found };
    this.#known.set(name, taken);
    return taken;
  }

  #terms(word: Word): (readonly [number, number])[] {
    const name = [this.#words.nameWord(word), IN_NAME] as const;
    return this.#arePlaces ? [name, [this.#words.placeWord(word), 0]] : [name];
  }
}
