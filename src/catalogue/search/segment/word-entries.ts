import { GrowingColumn } from './columns.ts';

/** What most words of an offer are: met once in its description. */
const USUAL = 2;
const HEADING = 0x8000;
const MOST_WEIGHT = 0x7fff;

/**
 * Which word counts how much in which offer, while a segment is built. As bytes: the number of the word, seven bits at a time, its
 * last bit telling whether a weight of two bytes follows. At national size these are tens of millions.
 */
export class WordEntries {
  #bytes = new GrowingColumn(Uint8Array, 1 << 14);
  readonly #starts = new GrowingColumn(Uint32Array);

  /** Number of offers. */
  get length(): number {
    return this.#starts.length;
  }

  startOffer(): void {
    this.#starts.push(this.#bytes.length);
  }

  /** A word of the offer started last; one that outweighs all others many times over is cut. */
  push(word: number, doubledWeight: number, isHeading: boolean): void {
    const isUsual = doubledWeight === USUAL && !isHeading;
    let rest = word * 2 + (isUsual ? 0 : 1);
    for (; rest > 127; rest >>>= 7) this.#bytes.push(128 | (rest & 127));
    this.#bytes.push(rest);
    if (isUsual) return;
    const weight = Math.min(MOST_WEIGHT, doubledWeight) | (isHeading ? HEADING : 0);
    this.#bytes.push(weight & 255);
    this.#bytes.push(weight >> 8);
  }

  /** Calls `visit` with each word of an offer in the order in which they were pushed. */
  each(
    offer: number,
    visit: (word: number, doubledWeight: number, isHeading: boolean) => void,
  ): void {
    const end = offer + 1 < this.length ? this.#starts.get(offer + 1) : this.#bytes.length;
    for (let at = this.#starts.get(offer); at < end; ) {
      let code = 0;
      let byte = 128;
      for (let shift = 0; byte > 127; shift += 7) {
        byte = this.#bytes.get(at++);
        code |= (byte & 127) << shift;
      }
      if ((code & 1) === 0) visit(code >>> 1, USUAL, false);
      else {
        const weight = this.#bytes.get(at) | (this.#bytes.get(at + 1) << 8);
        at += 2;
        visit(code >>> 1, weight & MOST_WEIGHT, (weight & HEADING) !== 0);
      }
    }
  }

  /** Gives the memory back. */
  clear(): void {
    this.#bytes = new GrowingColumn(Uint8Array, 0);
  }
}
