import { stem } from './stem.ts';

/** Letters that German puts between the parts of a compound (Schulung-s-raum, Pflege-n-…); longest useful ones only. */
const LINKS = ['', 's', 'n', 'es', 'en', 'er', 'e'];
/** Three letters are a part only if they are one of these or, at the beginning, a very usual word of the catalogue. */
export const SHORT_PARTS: ReadonlySet<string> = new Set([
  'bau',
  'kfz',
  'lkw',
  'pkw',
  'edv',
  'cnc',
  'cad',
  'web',
  'app',
  'bio',
  'gas',
  'nah',
  'rad',
  'tee',
  'zug',
]);
const USUAL = 50;
export const SHORTEST_COMPOUND = 7;
export const SHORTEST_PART = 4;
const SHORTEST_SHORT_PART = 3;
const SHORTEST_UNKNOWN = 5;
const LINK_FACTOR = 0.8;
const MOST_REMEMBERED = 20_000;
const NONE: readonly Span[] = [];

/** Splits compounds into parts that the catalogue knows. */
export class CompoundParts {
  /** Stems that may be a part, with their frequency. */
  readonly #parts: ReadonlyMap<string, number>;
  /** Stems of whole words that may end a compound whose beginning is unknown. */
  readonly #heads: ReadonlySet<string>;
  readonly #known = new Map<string, readonly Span[]>();

  constructor(parts: ReadonlyMap<string, number>, heads: ReadonlySet<string>) {
    this.#parts = parts;
    this.#heads = heads;
  }

  toPlain() {
    return { parts: this.#parts, heads: this.#heads };
  }

  static from({ parts, heads }: ReturnType<CompoundParts['toPlain']>): CompoundParts {
    return new CompoundParts(parts, heads);
  }

  /**
   * Stems of the parts of a folded word and of every row of neighbouring parts (`pflegehelferausbildung` → pfleg, helf, ausbildung,
   * pflegehelf, helferausbildung); empty if it is not a compound.
   */
  split(word: string): readonly string[] {
    const stems = new Set(this.spans(word).map((span) => stem(word.slice(span.start, span.end))));
    stems.delete(stem(word));
    return [...stems];
  }

  /** Where the parts and rows of parts stand in the folded word; without the whole word. */
  spans(word: string): readonly Span[] {
    const leaves = this.#leavesOf(word);
    const spans: Span[] = [];
    for (const [from, first] of leaves.entries()) {
      for (const [to, last] of leaves.entries()) {
        if (to < from || (from === 0 && to === leaves.length - 1)) continue;
        spans.push({ start: first.start, end: last.end });
      }
    }
    return spans;
  }

  /** Stems of the smallest parts in their order; empty if the word is not a compound. */
  leaves(word: string): readonly string[] {
    return this.#leavesOf(word).map((leaf) => stem(word.slice(leaf.start, leaf.end)));
  }

  /** Where the smallest parts stand, without linking letters; empty if the word is not a compound. */
  leafSpans(word: string): readonly Span[] {
    return this.#leavesOf(word);
  }

  /** Whether a folded word may stand in a compound. */
  isPart(word: string): boolean {
    return this.#parts.has(stem(word));
  }

  #leavesOf(word: string): readonly Span[] {
    if (word.length < SHORTEST_COMPOUND) return [];
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#cut(word, 0);
    const leaves = found.length < 2 ? NONE : found;
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    this.#known.set(word, leaves);
    return leaves;
  }

  #cut(word: string, start: number): Span[] {
    const best = this.#bestSplit(word);
    if (best === null) return [{ start, end: start + word.length }];
    const left = this.#cut(word.slice(0, best.leftEnd), start);
    return [...left, ...this.#cut(word.slice(best.rightStart), start + best.rightStart)];
  }

  #bestSplit(word: string): Split | null {
    if (word.length < SHORTEST_COMPOUND) return null;
    let best: Split | null = null;
    for (let at = SHORTEST_SHORT_PART; at <= word.length - SHORTEST_SHORT_PART; at++) {
      const right = word.slice(at);
      if (right.length < SHORTEST_PART && !SHORT_PARTS.has(right)) continue;
      const rightFrequency = this.#parts.get(stem(right)) ?? 0;
      if (rightFrequency === 0) continue;
      for (const link of LINKS) {
        const leftEnd = at - link.length;
        if (leftEnd < SHORTEST_SHORT_PART || !word.startsWith(link, leftEnd)) continue;
        const score = this.#score(word.slice(0, leftEnd), right, rightFrequency, link !== '');
        if (score > (best?.score ?? 0)) best = { leftEnd, rightStart: at, score };
      }
    }
    return best;
  }

  /** Geometric mean of the frequencies, better for even splits and without linking letters; 0 = not a split. */
  #score(left: string, right: string, rightFrequency: number, isLinked: boolean): number {
    const leftFrequency = this.#parts.get(stem(left)) ?? 0;
    const evenness = Math.min(left.length, right.length) * (isLinked ? LINK_FACTOR : 1);
    const isLongEnough = left.length >= SHORTEST_PART || SHORT_PARTS.has(left);
    if (leftFrequency > 0 && (isLongEnough || leftFrequency >= USUAL)) {
      return Math.sqrt(leftFrequency * rightFrequency) * evenness;
    }
    // An unknown beginning before a usual head: Lichtbogenhand-schweißen. Always worse than a split into known words.
    if (left.length < SHORTEST_UNKNOWN || !this.#heads.has(stem(right))) return 0;
    return 1e-6 * right.length * (isLinked ? LINK_FACTOR : 1);
  }
}

/** A piece of a word: from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Split {
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly score: number;
}
