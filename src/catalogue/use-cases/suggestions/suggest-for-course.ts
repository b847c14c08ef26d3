import type { Kysely } from 'kysely';
import { type SuggestionLists, suggest } from '../../model/suggestions/suggest.ts';
import type { Suggestion, SuggestionSigns } from '../../model/suggestions/suggestion.ts';
import { declinedSuggestions } from '../../queries/suggestions/declined-suggestions.ts';
import type { EditingTables } from '../../tables.ts';

/** What may fit one course, without what people said does not fit it. */
export async function suggestForCourse(
  db: Kysely<EditingTables>,
  course: { readonly offerId: string; readonly document: SuggestionSigns },
  lists: SuggestionLists,
): Promise<readonly Suggestion[]> {
  const declined = await declinedSuggestions(db, [course.offerId]);
  return suggest(course.document, lists, declined.get(course.offerId));
}
