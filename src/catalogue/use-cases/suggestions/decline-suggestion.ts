import type { Kysely } from 'kysely';
import type { Suggestion } from '../../model/suggestions/suggestion.ts';
import { noteDeclined } from '../../queries/suggestions/declined-suggestions.ts';
import type { EditingTables } from '../../tables.ts';
import type { CourseAct, Missing } from '../editing/answers.ts';
import { withinCourse } from '../editing/within-course.ts';

/** Remembers that a suggestion does not fit a course: nobody is asked again. */
export async function declineSuggestion(
  db: Kysely<EditingTables>,
  act: CourseAct & { readonly suggestion: Pick<Suggestion, 'part' | 'value'> },
): Promise<{ readonly kind: 'declined' } | Missing> {
  return withinCourse(db, act, async (trx) => {
    await noteDeclined(trx, { ...act, ...act.suggestion });
    return { kind: 'declined' as const };
  });
}
