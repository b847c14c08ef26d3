import type { Term } from '../../../network/index.ts';
import type { OccupationIndex } from './occupation-index.ts';
import { signTexts } from './signs-in.ts';
import { suggestCertificates } from './suggest-certificates.ts';
import { suggestOccupations } from './suggest-occupations.ts';
import { suggestTopics } from './suggest-topics.ts';
import { type Suggestion, type SuggestionSigns, suggestionKey } from './suggestion.ts';

/** What values there are to suggest. */
export interface SuggestionLists {
  readonly topics: readonly Term[];
  readonly certificates: readonly Term[];
  readonly occupations: OccupationIndex;
}

/**
 * Topics, occupations and certificates that the words of a course point to, each with the words that speak for it. `declined` holds
 * what people have said does not fit (`suggestionKey`). Nothing is ever set by this: a person presses a button (decision 0037).
 */
export function suggest(
  course: SuggestionSigns,
  lists: SuggestionLists,
  declined: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const texts = signTexts(course);
  return [
    ...suggestTopics(texts, lists.topics, course.topics),
    ...suggestOccupations(texts, lists.occupations, course.occupations),
    ...suggestCertificates(texts, lists.certificates, course.certificates),
  ].filter((suggestion) => !declined.has(suggestionKey(suggestion)));
}
