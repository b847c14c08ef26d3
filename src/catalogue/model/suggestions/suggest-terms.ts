import type { Term } from '../../../network/index.ts';
import { wordIndexOf } from '../topic-words.ts';
import { quotedWords, type SignText } from './signs-in.ts';
import type { SignPlace, Suggestion } from './suggestion.ts';

/** A sign in the title says what a course is, one in the description what it is also about. */
const WEIGHTS: Readonly<Record<SignPlace, number>> = {
  title: 20,
  subtitle: 3,
  keywords: 2,
  description: 1,
};

export interface FoundTerm {
  readonly term: Term;
  readonly score: number;
  /** Different words that speak for it. */
  readonly wordCount: number;
  readonly sign: Suggestion['sign'];
}

/** Terms whose words stand in the texts, best first; each with the first sign for it. A description speaks only in whole words. */
export function foundTerms(texts: readonly SignText[], terms: readonly Term[]): FoundTerm[] {
  const index = wordIndexOf(terms);
  const found = new Map<Term, FoundTerm>();
  for (const { place, folded, original } of texts) {
    for (const [{ topic: term, folded: word }, quality] of index.find(folded)) {
      if (place === 'description' && quality < 2) continue;
      const known = found.get(term);
      found.set(term, {
        term,
        score: (known?.score ?? 0) + WEIGHTS[place] * quality,
        wordCount: (known?.wordCount ?? 0) + 1,
        sign: known?.sign ?? { place, words: quotedWords(original, word) },
      });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
