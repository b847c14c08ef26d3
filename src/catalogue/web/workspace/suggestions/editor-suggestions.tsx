import type { JSX } from 'preact';
import type { Suggestion } from '../../../model/suggestions/suggestion.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePageProps } from '../parts.ts';
import { SuggestionList } from './suggestion-list.tsx';

/** Below a form of the editor: what may fit the course, and why. */
export function EditorSuggestions(
  props: Pick<CoursePageProps, 'course'> & {
    readonly words: Words;
    readonly labels: Labels;
    readonly suggestions: readonly Suggestion[];
  },
): JSX.Element | null {
  const { words, suggestions, course } = props;
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" class="card editor-suggestions">
      <h2 id="suggestions">{words.t('suggestion.title')}</h2>
      <p>{words.t('suggestion.editorLead')}</p>
      <SuggestionList {...props} suggestions={suggestions} title={course.document.title} />
    </section>
  );
}
