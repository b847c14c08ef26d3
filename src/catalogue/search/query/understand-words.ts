import { editDistance } from '../../../platform/geo/edit-distance.ts';
import type { Segment } from '../segment/segment.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { synonymsOf } from '../text/synonyms.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { matchWords } from './match-words.ts';
import { scratchOf } from './scratch.ts';
import { mistakesAllowed, type SimilarWord, similarWords } from './similar-words.ts';
import type { IndexState } from './state.ts';
import type { WordGroup } from './word-group.ts';

export interface UnderstoodWords {
  /** All must be met; null if the text has no word. */
  readonly groups: readonly WordGroup[] | null;
  /** Terms that need not be met but count. */
  readonly boost: WordGroup;
  /** The text with misspelt words replaced, or null. */
  readonly corrected: string | null;
}

const SYNONYM_WEIGHT = 0.7;
const PREFIX_WEIGHT = 0.6;
const MOST_PREFIXED = 40;
const SHORTEST_PREFIX = 4;
/** A word with so few hits is widened: a compound to the offers that have all its parts. */
const FEW_HITS = 2;
/** In a large catalogue a word that stands in next to no offer may be a mistake of their authors: a far more usual one is added. */
const RARE_SHARE = 1 / 5000;
const MORE_USUAL = 20;
/** Guessing what an unknown word means takes up to some milliseconds; nobody misspells more than that in one question. */
const MOST_GUESSES = 6;

/**
 * What the words of a query mean in this catalogue. Per word the first that has a hit: the word with its forms, compounds and
 * synonyms; its own parts together, if it is a compound; words that begin with it; the word it may be a misspelling of. A word
 * with none of these matches nothing: it is never dropped silently.
 */
export function understandWords(state: IndexState, text: string): UnderstoodWords {
  const all = wordsOf(text);
  if (all.length === 0) return { groups: null, boost: [], corrected: null };
  const telling = all.filter((word) => !isStopWord(word.folded));
  const reader = new WordReader(state);
  let corrected = text;
  const groups: WordGroup[] = [];
  const boost: WordGroup[] = [];
  for (const word of distinct(telling.length > 0 ? telling : all)) {
    const meaning = reader.read(word.folded);
    groups.push(...meaning.groups);
    // All words must be met: the others cannot change an empty answer.
    if (meaning.groups.some((group) => group.length === 0)) break;
    boost.push(meaning.boost);
    const { instead } = meaning;
    if (instead !== null) corrected = corrected.replace(word.shown, () => instead);
  }
  return { groups, boost: boost.flat(), corrected: corrected === text ? null : corrected };
}

function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.folded, word])).values()];
}

function isCorrectionOf(word: SimilarWord, mistake: SimilarWord): boolean {
  const isNear = editDistance(word.folded, mistake.folded, 1) <= 1;
  return isNear && word.offers >= MORE_USUAL * mistake.offers;
}

interface Meaning {
  readonly groups: readonly WordGroup[];
  readonly boost: WordGroup;
  readonly instead: string | null;
}

const meaningOf = (...groups: readonly WordGroup[]): Meaning => ({
  groups,
  boost: [],
  instead: null,
});

class WordReader {
  readonly #state: IndexState;
  readonly #offers: number;
  #guesses = 0;

  constructor(state: IndexState) {
    this.#state = state;
    this.#offers = state.segments.reduce((sum, segment) => sum + segment.offerCount, 0);
  }

  read(folded: string): Meaning {
    const own = this.#variants(folded);
    if (own.length > 0) return this.#widened(folded, own);
    if (++this.#guesses > MOST_GUESSES) return meaningOf([]);
    const parts = this.#parts(folded);
    const together = parts.length === 0 ? 0 : this.#offersWith(parts);
    const similar = this.#mostLikely(folded, 0);
    const isMistake = similar !== null && similar.distance === 1 && similar.offers > together;
    if (together > 0 && !isMistake) return meaningOf(...parts);
    const prefixed = this.#beginningWith(folded);
    const beginning = prefixed.length === 0 ? 0 : this.#offersWith([prefixed]);
    const isTooLong = similar !== null && similar.distance === 1 && similar.offers >= 2 * beginning;
    if (beginning > 0 && !isTooLong) return meaningOf(prefixed);
    return similar === null ? meaningOf([]) : this.#corrected(similar);
  }

  /** A word that has hits keeps them; where they are few, more are added. */
  #widened(folded: string, own: WordGroup): Meaning {
    const frequency = this.#frequency(stem(folded));
    if (frequency > Math.max(FEW_HITS, this.#offers * RARE_SHARE)) return meaningOf(own);
    const parts = this.#parts(folded);
    // Wherever the compound stands its parts are listed too, so nothing is lost.
    if (frequency > 0 && parts.length > 0) return { groups: parts, boost: own, instead: null };
    if (frequency > this.#offers * RARE_SHARE) return meaningOf(own);
    if (++this.#guesses > MOST_GUESSES) return meaningOf(own);
    const usual = this.#mostLikely(folded, frequency * MORE_USUAL);
    if (usual === null || usual.distance > 1) return meaningOf(own);
    const { groups } = this.#corrected(usual);
    return { groups: [[...own, ...(groups[0] ?? [])]], boost: [], instead: usual.shown };
  }

  #corrected(similar: SimilarWord): Meaning {
    const own = this.#variants(similar.folded);
    return { ...this.#withParts(similar.folded, own), instead: similar.shown };
  }

  #withParts(folded: string, own: WordGroup): Meaning {
    const parts = this.#parts(folded);
    const isFew = this.#frequency(stem(folded)) <= FEW_HITS;
    return isFew && parts.length > 0
      ? { groups: parts, boost: own, instead: null }
      : meaningOf(own);
  }

  /** One group per part of a compound; empty if it is none or a part does not occur. */
  #parts(folded: string): readonly WordGroup[] {
    const parts = this.#state.lexicon.parts.leaves(folded).map((part) => this.#weighted(part, 1));
    return parts.every((group) => group.length > 0) ? parts : [];
  }

  #offersWith(groups: readonly WordGroup[]): number {
    let count = 0;
    for (const segment of this.#state.segments) {
      const scratch = scratchOf(segment);
      const matching = matchWords(segment, groups, scratch);
      for (let i = 0; i < matching; i++) count += segment.live[scratch.candidates[i] ?? 0] ?? 0;
    }
    return count;
  }

  /** The word's stem and its synonyms, as far as they occur. */
  #variants(folded: string): WordGroup {
    const own = this.#weighted(stem(folded), 1);
    const others = synonymsOf(folded).flatMap((synonym) =>
      this.#weighted(stem(synonym), SYNONYM_WEIGHT),
    );
    return [...own, ...others];
  }

  /** The word in more than `above` offers that may have been meant: the nearest, of equal ones the most usual. */
  #mostLikely(folded: string, above: number): SimilarWord | null {
    const most = mistakesAllowed(folded);
    if (most === 0) return null;
    const byWord = new Map<string, SimilarWord>();
    for (const segment of this.#state.segments) {
      for (const word of similarWords(segment, folded, most)) {
        const known = byWord.get(word.folded);
        byWord.set(word.folded, known ? { ...known, offers: known.offers + word.offers } : word);
      }
    }
    const likely = [...byWord.values()]
      .filter(
        (word) => stem(word.folded) !== stem(folded) && this.#frequency(stem(word.folded)) > above,
      )
      .sort(
        (a, b) => a.distance - b.distance || b.offers - a.offers || (a.folded < b.folded ? -1 : 1),
      );
    const best = likely[0] ?? null;
    if (best === null || best.offers > FEW_HITS) return best;
    // What hardly anybody writes may be the same mistake, made by others.
    return likely.find((word) => isCorrectionOf(word, best)) ?? best;
  }

  #beginningWith(prefix: string): WordGroup {
    if (prefix.length < SHORTEST_PREFIX) return [];
    const wanted = Buffer.from(prefix);
    const terms = new Set<string>();
    for (const { postings } of this.#state.segments) {
      const first = postings.terms.lowerBound(wanted);
      for (let at = first; at < postings.terms.length && terms.size < MOST_PREFIXED; at++) {
        if (!postings.terms.startsWith(at, wanted)) break;
        terms.add(postings.terms.get(at));
      }
    }
    return [...terms].flatMap((term) => this.#weighted(term, PREFIX_WEIGHT));
  }

  #weighted(term: string, weight: number): WordGroup {
    const frequency = this.#frequency(term);
    return frequency === 0 ? [] : [{ term, weight: weight * this.#rarity(frequency) }];
  }

  #rarity(frequency: number): number {
    return Math.min(4, 0.25 + Math.log(1 + this.#offers / (1 + frequency)) / 3);
  }

  /** Living offers with the term; exact where it is 0, for a word whose only offers are gone has no hits. */
  #frequency(term: string): number {
    let total = 0;
    for (const segment of this.#state.segments) total += frequencyIn(segment, term);
    return total;
  }
}

function frequencyIn(segment: Segment, term: string): number {
  const { terms, starts, offers } = segment.postings;
  const at = terms.find(term);
  if (at < 0) return 0;
  const start = starts[at] ?? 0;
  const end = starts[at + 1] ?? 0;
  for (let i = start; i < end; i++) if (segment.live[offers[i] ?? 0] === 1) return end - start;
  return 0;
}
