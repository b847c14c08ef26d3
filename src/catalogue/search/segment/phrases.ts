import { phraseKey } from '../text/phrase-key.ts';
import { sharedColumn } from './columns.ts';
import { type TextColumn, textColumnOf } from './text-column.ts';

/** Topics and titles to complete what somebody types, sorted by their folded form. */
export interface Phrases {
  readonly keys: TextColumn;
  readonly shown: TextColumn;
  readonly weights: Uint32Array;
}

export class PhrasesBuilder {
  readonly #weights = new Map<string, number>();

  add(shown: string, weight: number): void {
    this.#weights.set(shown, (this.#weights.get(shown) ?? 0) + weight);
  }

  build(): Phrases {
    const entries = [...this.#weights]
      .map(([shown, weight]) => ({ key: phraseKey(shown), shown, weight }))
      .filter((entry) => entry.key !== '')
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.weight - a.weight));
    const weights = sharedColumn(Uint32Array, entries.length);
    for (const [at, entry] of entries.entries()) weights[at] = entry.weight;
    return {
      keys: textColumnOf(entries.map((entry) => entry.key)),
      shown: textColumnOf(entries.map((entry) => entry.shown)),
      weights,
    };
  }
}
