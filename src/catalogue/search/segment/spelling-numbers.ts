const FIRST_SLOTS = 1 << 12;
const FIRST_LETTERS = 1 << 16;
// What a slot holds. Side by side, so that a spelling is found with one or two looks into memory.
const HASH = 0;
const START = 1;
const LENGTH = 2;
const NUMBER = 3;
const SLOT = 4;

/**
 * Numbers of spellings, looked up by a piece of a text: tens of millions of words pass here when an index is built, and a map of
 * strings would need a new string for each.
 */
export class SpellingNumbers {
  readonly #give: (spelling: string) => number;
  /** At the hash of a spelling, or behind it: what is known of it; without letters = free. Never more than half full. */
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  #count = 0;
  #letters = new Uint16Array(FIRST_LETTERS);
  #lettersUsed = 0;

  /** A spelling that is new gets its number from `give`. */
  constructor(give: (spelling: string) => number) {
    this.#give = give;
  }

  /** The number of the spelling from `start` to `end`, of one letter or more. */
  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    let slot = slotOf(hash, this.#slots);
    while (this.#slots[slot + LENGTH] !== 0) {
      if (this.#slots[slot + HASH] === hash && this.#isAt(slot, text, start, end)) {
        return this.#slots[slot + NUMBER] ?? 0;
      }
      slot = slotBehind(slot, this.#slots);
    }
    const from = this.#lettersUsed;
    const number = this.#give(this.#note(text, start, end));
    this.#slots.set([hash, from, end - start, number], slot);
    this.#count++;
    if (this.#count * 2 * SLOT > this.#slots.length) this.#widen();
    return number;
  }

  #isAt(slot: number, text: string, start: number, end: number): boolean {
    if (this.#slots[slot + LENGTH] !== end - start) return false;
    const from = (this.#slots[slot + START] ?? 0) - start;
    for (let i = start; i < end; i++) {
      if (this.#letters[from + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Keeps the letters and answers them as a string of its own: a slice would hold the whole text in memory. */
  #note(text: string, start: number, end: number): string {
    const from = this.#lettersUsed;
    const to = from + end - start;
    if (to > this.#letters.length) {
      const larger = new Uint16Array(Math.max(to, this.#letters.length * 2));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let i = start; i < end; i++) this.#letters[from + i - start] = text.charCodeAt(i);
    this.#lettersUsed = to;
    return Buffer.from(this.#letters.buffer, from * 2, (to - from) * 2).toString('utf16le');
  }

  #widen(): void {
    const wider = new Int32Array(this.#slots.length * 2);
    for (let old = 0; old < this.#slots.length; old += SLOT) {
      if (this.#slots[old + LENGTH] === 0) continue;
      let slot = slotOf(this.#slots[old + HASH] ?? 0, wider);
      while (wider[slot + LENGTH] !== 0) slot = slotBehind(slot, wider);
      wider.set(this.#slots.subarray(old, old + SLOT), slot);
    }
    this.#slots = wider;
  }
}

const slotOf = (hash: number, slots: Int32Array) => Math.imul(hash, SLOT) & (slots.length - 1);
const slotBehind = (slot: number, slots: Int32Array) => (slot + SLOT) & (slots.length - 1);

/** FNV-1a, its upper bits mixed into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
