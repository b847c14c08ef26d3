import { localDate } from '../../../../platform/clock.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { venuesOfMember } from '../../../queries/editing/venues-of-member.ts';
import { wordsOf } from '../../words/words.ts';
import type { FoundCourse } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { holidaysNote } from './holidays-note.ts';

/** What both forms of a run need besides what was typed. */
export async function runView(
  parts: CourseWorkspace,
  found: FoundCourse,
  { language, now }: { readonly language: Language; readonly now: Date },
) {
  const words = wordsOf(language);
  const named = new Set(found.course.document.runs.map(({ venueId }) => venueId));
  const venues = await venuesOfMember(parts.db, found.member.id);
  return {
    shell: parts.shell,
    language,
    ...found,
    words,
    venues: venues.filter(({ id, isRemoved }) => !isRemoved || named.has(id)),
    today: localDate(now),
    holidaysNote: holidaysNote(parts.network.schoolHolidays, words),
  };
}
