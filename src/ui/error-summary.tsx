import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

export interface FieldError {
  /** Id of the field to which the link leads. */
  readonly fieldId: string;
  readonly message: string;
}

/** Stands above a form that came back: what is wrong, each with a link to its field. Nothing if nothing is wrong. */
export function ErrorSummary(props: {
  language: Language;
  errors: readonly FieldError[];
}): JSX.Element | null {
  if (props.errors.length === 0) return null;
  const t = uiTexts(props.language);
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">{t('error.title')}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
