import type { Term } from '../../../network/index.ts';
import type { SignText } from './signs-in.ts';
import { foundTerms } from './suggest-terms.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_CERTIFICATES = 2;
const byTerms = new WeakMap<readonly Term[], readonly Term[]>();

/** Certificates of the closed list that a course's words point to, at most two; those that are set are left out. */
export function suggestCertificates(
  texts: readonly SignText[],
  certificates: readonly Term[],
  set: readonly string[],
): Suggestion[] {
  return foundTerms(texts, withSigns(certificates))
    .filter(({ term }) => !set.includes(term.key))
    .slice(0, MOST_CERTIFICATES)
    .map(({ term, sign }) => ({ part: 'certificates', value: term.key, sign }));
}

/** The terms with the words by which they are suggested, once per list: the index of the words is kept by it. */
function withSigns(terms: readonly Term[]): readonly Term[] {
  const known = byTerms.get(terms);
  if (known !== undefined) return known;
  const made = terms.map((term) => ({
    ...term,
    match: { ...term.match, words: [...term.match.words, ...(term.suggestedBy ?? [])] },
  }));
  byTerms.set(terms, made);
  return made;
}
