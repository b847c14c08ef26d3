import { stem } from './stem.ts';

/** Letters that German puts between the parts of a compound (Schulung-s-raum, Pflege-n-…); longest useful ones only. */
const LINKS = ['', 's', 'n', 'es', 'en', 'er', 'e'];
/** Heads that occur in course titles everywhere, so that a catalogue of ten offers splits its compounds too. */
const COMMON_HEADS = [
  'lehrgang', 'kurs', 'seminar', 'ausbildung', 'weiterbildung', 'fortbildung', 'umschulung', 'schulung', 'prufung', 'training', 'workshop',
  'helfer', 'kraft', 'schein', 'fuhrer', 'management', 'grundlagen', 'beratung', 'pflege', 'technik', 'recht', 'wesen', 'assistenz',
]; // biome-ignore format: a list reads better in lines
/** Three letters are a part only if they are one of these or, at the beginning, a very usual word of the catalogue. */
const SHORT_PARTS: ReadonlySet<string> = new Set(['bau', 'kfz', 'lkw', 'pkw', 'edv', 'cnc', 'cad']);
const USUAL = 50;
const SHORTEST_COMPOUND = 7;
const SHORTEST_PART = 4;
const SHORTEST_SHORT_PART = 3;
const SHORTEST_UNKNOWN = 5;
const LONGEST_PART = 14;
const LINK_FACTOR = 0.8;
const MOST_REMEMBERED = 200_000;

/** How often a word stands in the catalogue (number of offers), by folded word. */
export type WordFrequencies = ReadonlyMap<string, number>;

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

  get size(): number {
    return this.#parts.size;
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

  #leavesOf(word: string): readonly Span[] {
    if (word.length < SHORTEST_COMPOUND) return [];
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#cut(word, 0);
    const leaves = found.length < 2 ? [] : found;
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

/**
 * Learns the parts of compounds from the words of a catalogue of `offers` offers: words that stand alone often enough for its
 * size, and word beginnings and ends before or after which many different letters occur (Harris' successor variety), such as
 * `-lehrgang`.
 */
export function learnCompoundParts(words: WordFrequencies, offers: number): CompoundParts {
  const least = offers < 200 ? 1 : Math.max(2, offers / 2000);
  const parts = new Map<string, number>();
  const heads = new Set<string>();
  const note = (part: string, frequency: number) =>
    parts.set(part, Math.max(parts.get(part) ?? 0, frequency));
  const whole = new Map<string, number>();
  for (const [word, frequency] of words) {
    if (!isPossiblePart(word)) continue;
    const stemmed = stem(word);
    whole.set(stemmed, (whole.get(stemmed) ?? 0) + frequency);
  }
  for (const [stemmed, frequency] of whole) if (frequency >= least) note(stemmed, frequency);
  for (const [fragment, frequency] of fragments(words)) note(stem(fragment), frequency);
  for (const part of SHORT_PARTS) note(part, least);
  for (const head of COMMON_HEADS) {
    heads.add(stem(head));
    note(stem(head), Math.max(10, least));
  }
  for (const [stemmed, frequency] of whole) {
    if (frequency >= Math.max(5, least * 4) && stemmed.length >= 6) heads.add(stemmed);
  }
  return new CompoundParts(parts, heads);
}

function isPossiblePart(word: string): boolean {
  return word.length >= 3 && word.length <= LONGEST_PART && /^\p{L}+$/u.test(word);
}

interface Variety {
  count: number;
  letters: number;
}

const LEAST_OCCURRENCES = 15;
const LEAST_LETTERS_BEFORE = 6;
const LEAST_LETTERS_AFTER = 8;

function* fragments(words: WordFrequencies): Generator<[string, number]> {
  const ends = new Map<string, Variety>();
  const beginnings = new Map<string, Variety>();
  for (const [word, frequency] of words) {
    if (word.length < SHORTEST_COMPOUND || frequency < 2) continue;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      if (word.length - at <= LONGEST_PART) count(ends, word.slice(at), word.charCodeAt(at - 1));
      if (at <= 12) count(beginnings, word.slice(0, at), word.charCodeAt(at));
    }
  }
  yield* various(ends, LEAST_LETTERS_BEFORE);
  yield* various(beginnings, LEAST_LETTERS_AFTER);
}

function count(varieties: Map<string, Variety>, fragment: string, neighbour: number): void {
  const known = varieties.get(fragment);
  const letter = 1 << (neighbour & 31);
  if (known === undefined) varieties.set(fragment, { count: 1, letters: letter });
  else {
    known.count++;
    known.letters |= letter;
  }
}

function* various(varieties: Map<string, Variety>, least: number): Generator<[string, number]> {
  for (const [fragment, variety] of varieties) {
    if (variety.count < LEAST_OCCURRENCES || bits(variety.letters) < least) continue;
    yield [fragment, variety.count];
  }
}

function bits(mask: number): number {
  let rest = mask;
  let found = 0;
  for (; rest !== 0; found++) rest &= rest - 1;
  return found;
}
