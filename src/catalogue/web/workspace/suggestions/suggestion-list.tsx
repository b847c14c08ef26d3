import type { JSX } from 'preact';
import { Button } from '../../../../ui/button.tsx';
import { type Suggestion, suggestionKey } from '../../../model/suggestions/suggestion.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import { suggestionWords } from './suggestion-words.ts';

/** Suggestions within a form: each with its reason and two buttons that send the form. */
export function SuggestionList(props: {
  readonly words: Words;
  readonly labels: Labels;
  readonly suggestions: readonly Suggestion[];
  /** What the buttons are about, for people who hear them one by one. */
  readonly title: string;
}): JSX.Element {
  const { words, labels, suggestions, title } = props;
  const { t } = words;
  return (
    <ul class="suggested">
      {suggestions.map((suggestion) => {
        const { name, because } = suggestionWords(suggestion, labels, words);
        const key = suggestionKey(suggestion);
        return (
          <li key={key}>
            <p>
              <strong>{name}</strong> <span class="small">{because}</span>
            </p>
            <p class="buttons">
              <Button kind="secondary" name="accept" value={key}>
                {t('suggestion.accept')}
                <span class="unseen">: {`${name}, ${title}`}</span>
              </Button>
              <Button kind="quiet" name="decline" value={key}>
                {t('suggestion.decline')}
                <span class="unseen">: {`${name}, ${title}`}</span>
              </Button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
