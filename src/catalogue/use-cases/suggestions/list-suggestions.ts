import type { Kysely } from 'kysely';
import { type SuggestionLists, suggest } from '../../model/suggestions/suggest.ts';
import type { Suggestion } from '../../model/suggestions/suggestion.ts';
import { courseSigns } from '../../queries/suggestions/course-signs.ts';
import { declinedSuggestions } from '../../queries/suggestions/declined-suggestions.ts';
import type { EditingTables } from '../../tables.ts';

const PORTION = 200;
/** Courses looked at for one page: where hardly any has suggestions, people go on by hand. */
const MOST_LOOKED_AT = 2_000;

export interface SuggestionPage {
  readonly courses: readonly {
    readonly offerId: string;
    readonly title: string;
    readonly suggestions: readonly Suggestion[];
  }[];
  /** The id after which the next page begins; null = that was all. */
  readonly next: string | null;
}

/** Courses of a member for which there are suggestions, in order of their ids, beginning after one. */
export async function listSuggestions(
  db: Kysely<EditingTables>,
  question: { readonly memberId: string; readonly after: string; readonly perPage: number },
  lists: SuggestionLists,
): Promise<SuggestionPage> {
  const courses: SuggestionPage['courses'][number][] = [];
  let { after } = question;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += PORTION) {
    const portion = await courseSigns(db, { ...question, after, limit: PORTION });
    const declined = await declinedSuggestions(
      db,
      portion.map(({ offerId }) => offerId),
    );
    for (const { offerId, signs } of portion) {
      if (courses.length === question.perPage) return { courses, next: after };
      after = offerId;
      const suggestions = suggest(signs, lists, declined.get(offerId));
      if (suggestions.length > 0) courses.push({ offerId, title: signs.title, suggestions });
    }
    if (portion.length < PORTION) return { courses, next: null };
  }
  return { courses, next: after };
}
