import type { Actor } from '../../../../accounts/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { CourseDocument } from '../../../model/course-document.ts';
import type { SuggestionLists } from '../../../model/suggestions/suggest.ts';
import { type Suggestion, withSuggestion } from '../../../model/suggestions/suggestion.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';
import { declineSuggestion } from '../../../use-cases/suggestions/decline-suggestion.ts';
import { suggestForCourse } from '../../../use-cases/suggestions/suggest-for-course.ts';
import type { FoundCourse } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { readSuggestion } from './suggestion-words.ts';

/** The network's lists and the imported occupations. */
export async function suggestionLists({
  network,
  occupations,
}: Pick<CourseWorkspace, 'network' | 'occupations'>): Promise<SuggestionLists> {
  const { topic: topics, certificate: certificates } = network.terms;
  return { topics, certificates, occupations: await occupations.get() };
}

/** What may fit a course as it was opened. */
export async function suggestionsFor(
  parts: CourseWorkspace,
  course: OpenCourse,
): Promise<readonly Suggestion[]> {
  return suggestForCourse(parts.db, course, await suggestionLists(parts));
}

/** What of a form the buttons of the suggestions did: the document with what was accepted; what does not fit is remembered. */
export async function pressed(
  { db }: CourseWorkspace,
  { member, course }: FoundCourse,
  document: CourseDocument,
  { form, actor, now }: { readonly form: FormBody; readonly actor: Actor; readonly now: Date },
): Promise<{ readonly document: CourseDocument; readonly isPressed: boolean }> {
  const accepted = readSuggestion(formText(form, 'accept'));
  if (accepted !== null) return { document: withSuggestion(document, accepted), isPressed: true };
  const suggestion = readSuggestion(formText(form, 'decline'));
  if (suggestion === null) return { document, isPressed: false };
  const act = { memberId: member.id, offerId: course.offerId, actorId: actor.personId, now };
  await declineSuggestion(db, { ...act, suggestion });
  return { document, isPressed: true };
}
