/** The word stands in a title, subtitle, topic, keyword or certificate. */
export const IN_HEADING = 1;
/** It stands in the name of a provider or place, or is a topic. */
export const IN_NAME = 2;

/** What each word counts in one offer while its texts are read; used again for the next one. */
export class WordWeights {
  /** Twice the weight, so that halves are whole numbers; per word. */
  #doubled = new Uint32Array(1 << 12);
  #places = new Uint8Array(1 << 12);
  readonly #words: number[] = [];

  /** `weight` in steps of a half; `place` is 0, {@link IN_HEADING} or {@link IN_NAME}. */
  add(word: number, weight: number, place: number): void {
    if (word >= this.#doubled.length) this.#widen(word);
    const before = this.#doubled[word] ?? 0;
    if (before === 0) this.#words.push(word);
    this.#doubled[word] = before + 2 * weight;
    this.#places[word] = (this.#places[word] ?? 0) | place;
  }

  /** Calls `visit` for each word in the order in which they came, and forgets them. */
  take(visit: (word: number, doubledWeight: number, places: number) => void): void {
    for (const word of this.#words) {
      visit(word, this.#doubled[word] ?? 0, this.#places[word] ?? 0);
      this.#doubled[word] = 0;
      this.#places[word] = 0;
    }
    this.#words.length = 0;
  }

  #widen(word: number): void {
    const length = Math.max(word + 1, this.#doubled.length * 2);
    const doubled = new Uint32Array(length);
    doubled.set(this.#doubled);
    this.#doubled = doubled;
    const places = new Uint8Array(length);
    places.set(this.#places);
    this.#places = places;
  }
}
