import { BLOCK, type Phrases } from '../../segment/phrases.ts';

/**
 * The beginnings in [low, high), the heaviest first, equal ones in their order. Only the blocks that can hold the next one are
 * looked at, so the first ten of a hundred thousand cost microseconds.
 */
export function* bestBeginnings(
  { beginnings, weights }: Phrases,
  [low, high]: readonly [number, number],
): Generator<number> {
  const { tree, phrases } = beginnings;
  const leaves = tree.length / 2;
  const queue = new WeightQueue();
  const weightOf = (at: number) => weights[phrases[at] ?? 0] ?? 0;
  const addBlock = (block: number) => {
    const end = Math.min(high, (block + 1) * BLOCK);
    for (let at = Math.max(low, block * BLOCK); at < end; at++) queue.push(weightOf(at), -at - 1);
  };
  if (low >= high) return;
  const first = Math.floor(low / BLOCK);
  const last = Math.floor((high - 1) / BLOCK);
  addBlock(first);
  if (last > first) addBlock(last);
  // The whole blocks between them as the fewest nodes of the tree.
  let left = leaves + first + 1;
  let right = leaves + last;
  while (left < right) {
    if (left & 1) queue.push(tree[left] ?? 0, left++);
    if (right & 1) queue.push(tree[--right] ?? 0, right);
    left >>= 1;
    right >>= 1;
  }
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (item < 0) yield -item - 1;
    else if (item >= leaves) addBlock(item - leaves);
    else {
      queue.push(tree[2 * item] ?? 0, 2 * item);
      queue.push(tree[2 * item + 1] ?? 0, 2 * item + 1);
    }
  }
}

/** A heap of items by weight; of equal weight nodes of the tree come first, then beginnings in their order. */
class WeightQueue {
  readonly #weights: number[] = [];
  readonly #items: number[] = [];

  push(weight: number, item: number): void {
    let at = this.#items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(weight, item, parent)) break;
      this.#put(at, parent);
      at = parent;
    }
    this.#weights[at] = weight;
    this.#items[at] = item;
  }

  pop(): number | undefined {
    const [top] = this.#items;
    const weight = this.#weights.pop();
    const item = this.#items.pop();
    if (weight === undefined || item === undefined || this.#items.length === 0) return top;
    const { length } = this.#items;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      const other = child + 1;
      if (other < length && this.#isBefore(this.#weight(other), this.#item(other), child))
        child = other;
      if (this.#isBefore(weight, item, child)) break;
      this.#put(at, child);
      at = child;
    }
    this.#weights[at] = weight;
    this.#items[at] = item;
    return top;
  }

  #weight(at: number): number {
    return this.#weights[at] ?? 0;
  }

  #item(at: number): number {
    return this.#items[at] ?? 0;
  }

  #put(at: number, from: number): void {
    this.#weights[at] = this.#weight(from);
    this.#items[at] = this.#item(from);
  }

  #isBefore(weight: number, item: number, at: number): boolean {
    return weight !== this.#weight(at) ? weight > this.#weight(at) : item > this.#item(at);
  }
}
