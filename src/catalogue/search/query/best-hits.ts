import { selectSmallest } from './select-smallest.ts';

/** A hit's place: segment and offer in it. */
export interface RankedOffer {
  readonly segment: number;
  readonly offer: number;
}

/** Hits with equal keys, in no particular order, and how many better ones there are. */
export interface TieGroup {
  readonly first: number;
  readonly second: number;
  readonly better: number;
  readonly offers: readonly RankedOffer[];
}

const LEAST_CAPACITY = 512;

/**
 * Keeps the `size` best of any number of hits, and with the last of them all that equal it: who of those comes first is decided
 * later. Hits are gathered in a buffer; when it is full, everything worse than the `size`-th is dropped. Smaller keys are better.
 */
export class BestHits {
  readonly #size: number;
  /** No hit with a greater first key can get in any more; lets callers skip the rest of their work. */
  limit = Number.POSITIVE_INFINITY;
  #secondLimit = Number.POSITIVE_INFINITY;
  #count = 0;
  #first: Float64Array;
  #second: Float64Array;
  #segment: Uint32Array;
  #offer: Uint32Array;

  constructor(size: number) {
    this.#size = Math.max(1, size);
    const capacity = Math.max(LEAST_CAPACITY, 2 * this.#size);
    this.#first = new Float64Array(capacity);
    this.#second = new Float64Array(capacity);
    this.#segment = new Uint32Array(capacity);
    this.#offer = new Uint32Array(capacity);
  }

  /** Whether no hit with these keys, or greater ones, can get in any more. */
  isBeyond(first: number, second: number): boolean {
    return first > this.limit || (first === this.limit && second > this.#secondLimit);
  }

  add(first: number, second: number, segment: number, offer: number): void {
    if (this.isBeyond(first, second)) return;
    if (this.#count === this.#first.length) this.#makeRoom();
    const at = this.#count++;
    this.#first[at] = first;
    this.#second[at] = second;
    this.#segment[at] = segment;
    this.#offer[at] = offer;
  }

  /** The groups, best first, in which the hits from `skip` (counted from 0) to `skip + size` lie. */
  groups(skip: number, size: number): TieGroup[] {
    const to = Math.min(skip + size, this.#count);
    if (skip >= to) return [];
    const order = this.#order();
    selectSmallest(order, skip, this.#first, this.#second);
    const worst = order.slice(skip);
    selectSmallest(worst, to - 1 - skip, this.#first, this.#second);
    const from = order[skip] ?? 0;
    const last = worst[to - 1 - skip] ?? 0;
    const touched = order.filter(
      (at) => this.#compare(at, from) >= 0 && this.#compare(at, last) <= 0,
    );
    let better = order.reduce((sum, at) => sum + (this.#compare(at, from) < 0 ? 1 : 0), 0);
    const groups: TieGroup[] = [];
    const sorted = touched.sort((a, b) => this.#compare(a, b));
    for (let start = 0; start < sorted.length; ) {
      const head = sorted[start] ?? 0;
      let end = start + 1;
      while (end < sorted.length && this.#compare(sorted[end] ?? 0, head) === 0) end++;
      groups.push({
        first: this.#first[head] ?? 0,
        second: this.#second[head] ?? 0,
        better,
        offers: Array.from(sorted.subarray(start, end), (at) => this.#hit(at)),
      });
      better += end - start;
      start = end;
    }
    return groups;
  }

  #hit(at: number): RankedOffer {
    return { segment: this.#segment[at] ?? 0, offer: this.#offer[at] ?? 0 };
  }

  #order(): Uint32Array {
    const order = new Uint32Array(this.#count);
    for (let at = 0; at < order.length; at++) order[at] = at;
    return order;
  }

  #compare(a: number, b: number): number {
    const difference = (this.#first[a] ?? 0) - (this.#first[b] ?? 0);
    return difference !== 0 ? difference : (this.#second[a] ?? 0) - (this.#second[b] ?? 0);
  }

  #makeRoom(): void {
    const order = this.#order();
    selectSmallest(order, this.#size - 1, this.#first, this.#second);
    const last = order[this.#size - 1] ?? 0;
    const first = this.#first[last] ?? 0;
    const second = this.#second[last] ?? 0;
    this.limit = first;
    this.#secondLimit = second;
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      const own = this.#first[at] ?? 0;
      if (own > first || (own === first && (this.#second[at] ?? 0) > second)) continue;
      this.#first[kept] = own;
      this.#second[kept] = this.#second[at] ?? 0;
      this.#segment[kept] = this.#segment[at] ?? 0;
      this.#offer[kept++] = this.#offer[at] ?? 0;
    }
    this.#count = kept;
    // Very many equal ones: half of the buffer has to be free, or it is searched again and again.
    if (kept * 2 > this.#first.length) this.#grow();
  }

  #grow(): void {
    const capacity = this.#first.length * 2;
    const larger = <T extends Float64Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#first = larger(new Float64Array(capacity), this.#first);
    this.#second = larger(new Float64Array(capacity), this.#second);
    this.#segment = larger(new Uint32Array(capacity), this.#segment);
    this.#offer = larger(new Uint32Array(capacity), this.#offer);
  }
}
