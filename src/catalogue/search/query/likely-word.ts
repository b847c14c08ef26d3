import { editDistance } from '../../../platform/geo/edit-distance.ts';
import { stem } from '../text/stem.ts';
import { mistakesAllowed, type SimilarWord, similarWords } from './similar-words.ts';
import type { IndexState } from './state.ts';

/** So much more usual a word one mistake further away is what was meant. */
const MORE_USUAL = 20;
const FEW_OFFERS = 2;
/** A heading is written with more care than a description. */
const HEADING_WEIGHT = 3;
/** People seldom mistake the first letter: another one has to be so many times as usual. */
const FIRST_LETTER = 8;

/**
 * The word of the catalogue that may have been meant by one that it does not have: the nearest; of equal ones the most usual,
 * forms of one word taken together. Null if none is near enough.
 */
export function likelyWord(state: IndexState, folded: string): SimilarWord | null {
  const most = mistakesAllowed(folded);
  if (most === 0) return null;
  const words = similarInAll(state, folded, most);
  const usage = new Map<string, number>();
  for (const word of words) {
    const family = familyOf(word);
    usage.set(family, (usage.get(family) ?? 0) + usageOf(word));
  }
  const rank = (word: SimilarWord) =>
    (usage.get(familyOf(word)) ?? 0) * (word.folded[0] === folded[0] ? FIRST_LETTER : 1);
  const likely = words.sort(
    (a, b) =>
      a.distance - b.distance ||
      rank(b) - rank(a) ||
      usageOf(b) - usageOf(a) ||
      (a.folded < b.folded ? -1 : 1),
  );
  const [best] = likely;
  if (best === undefined || best.offers > FEW_OFFERS) return best ?? null;
  // What hardly anybody writes may be the same mistake, made by others.
  return likely.find((word) => isCorrectionOf(word, best)) ?? best;
}

const familyOf = (word: SimilarWord): string => `${word.distance}${stem(word.folded)}`;
const usageOf = (word: SimilarWord): number => word.offers + HEADING_WEIGHT * word.prominent;

function isCorrectionOf(word: SimilarWord, mistake: SimilarWord): boolean {
  const isNear = editDistance(word.folded, mistake.folded, 1) <= 1;
  return isNear && word.offers >= MORE_USUAL * mistake.offers;
}

function similarInAll(state: IndexState, folded: string, most: number): SimilarWord[] {
  const byWord = new Map<string, SimilarWord>();
  for (const segment of state.segments) {
    for (const word of similarWords(segment, folded, most)) {
      const known = byWord.get(word.folded);
      byWord.set(word.folded, known === undefined ? word : sum(known, word));
    }
  }
  return [...byWord.values()];
}

const sum = (one: SimilarWord, other: SimilarWord): SimilarWord => ({
  ...one,
  offers: one.offers + other.offers,
  prominent: one.prominent + other.prominent,
});

/** A far more usual word beside one that hardly any offer has, to be offered, never to be searched unasked. */
export function farMoreUsual(
  state: IndexState,
  folded: string,
  offers: number,
): SimilarWord | null {
  if (mistakesAllowed(folded) === 0) return null;
  const usual = similarInAll(state, folded, 1)
    .filter((word) => word.offers >= MORE_USUAL * offers && stem(word.folded) !== stem(folded))
    .sort((a, b) => usageOf(b) - usageOf(a));
  return usual[0] ?? null;
}
