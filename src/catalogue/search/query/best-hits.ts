/** A hit's place: segment and offer in it. */
export interface RankedOffer {
  readonly segment: number;
  readonly offer: number;
}

/**
 * Keeps the `size` best of any number of hits in a heap with the worst on top: one comparison for most hits. Smaller keys are
 * better; the second decides where the first is equal.
 */
export class BestHits {
  readonly #size: number;
  /** No hit with a greater first key can get in any more; lets callers skip the rest of their work. */
  limit = Number.POSITIVE_INFINITY;
  #count = 0;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #segment: Uint32Array;
  readonly #offer: Uint32Array;

  constructor(size: number) {
    this.#size = size;
    this.#first = new Float64Array(size);
    this.#second = new Float64Array(size);
    this.#segment = new Uint32Array(size);
    this.#offer = new Uint32Array(size);
  }

  add(first: number, second: number, segment: number, offer: number): void {
    if (this.#count < this.#size) {
      this.#put(this.#count, first, second, segment, offer);
      this.#rise(this.#count++);
      if (this.#count === this.#size) this.limit = this.#first[0] ?? 0;
      return;
    }
    const worst = this.#first[0] ?? 0;
    if (first > worst || (first === worst && second >= (this.#second[0] ?? 0))) return;
    this.#put(0, first, second, segment, offer);
    this.#sink();
    this.limit = this.#first[0] ?? 0;
  }

  /** Best first. */
  sorted(): RankedOffer[] {
    const order = Array.from({ length: this.#count }, (_, at) => at);
    order.sort(
      (a, b) =>
        (this.#first[a] ?? 0) - (this.#first[b] ?? 0) ||
        (this.#second[a] ?? 0) - (this.#second[b] ?? 0) ||
        (this.#segment[a] ?? 0) - (this.#segment[b] ?? 0) ||
        (this.#offer[a] ?? 0) - (this.#offer[b] ?? 0),
    );
    return order.map((at) => ({ segment: this.#segment[at] ?? 0, offer: this.#offer[at] ?? 0 }));
  }

  #put(at: number, first: number, second: number, segment: number, offer: number): void {
    this.#first[at] = first;
    this.#second[at] = second;
    this.#segment[at] = segment;
    this.#offer[at] = offer;
  }

  #isWorse(a: number, b: number): boolean {
    const one = this.#first[a] ?? 0;
    const other = this.#first[b] ?? 0;
    return one > other || (one === other && (this.#second[a] ?? 0) > (this.#second[b] ?? 0));
  }

  #swap(a: number, b: number): void {
    const first = this.#first[a] ?? 0;
    const second = this.#second[a] ?? 0;
    const segment = this.#segment[a] ?? 0;
    const offer = this.#offer[a] ?? 0;
    this.#put(
      a,
      this.#first[b] ?? 0,
      this.#second[b] ?? 0,
      this.#segment[b] ?? 0,
      this.#offer[b] ?? 0,
    );
    this.#put(b, first, second, segment, offer);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.#count) return;
      const right = left + 1;
      const worse = right < this.#count && this.#isWorse(right, left) ? right : left;
      if (!this.#isWorse(worse, at)) return;
      this.#swap(worse, at);
      at = worse;
    }
  }
}
