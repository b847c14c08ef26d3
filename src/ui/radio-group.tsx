import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

export interface RadioChoice {
  readonly value: string;
  readonly label: ComponentChildren;
  /** Stands below the label and is read with it. */
  readonly hint?: ComponentChildren;
}

/** One of a few, all seen at once. The error summary leads to the first. */
export function RadioGroup(props: {
  language: Language;
  id: string;
  name: string;
  legend: ComponentChildren;
  hint?: string | undefined;
  error?: string | undefined;
  value?: string | undefined;
  options: readonly RadioChoice[];
}): JSX.Element {
  const t = uiTexts(props.language);
  const hintId = props.hint && `${props.id}-hint`;
  const errorId = props.error && `${props.id}-error`;
  return (
    <fieldset
      class={props.error ? 'choices field-wrong' : 'choices'}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend class="field-label">{props.legend}</legend>
      {props.hint && (
        <p class="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={errorId}>
          <b>{t('error.prefix')}</b> {props.error}
        </p>
      )}
      {props.options.map((option, place) => (
        <div key={option.value} class="choice">
          <input
            type="radio"
            id={place === 0 ? props.id : `${props.id}-${place}`}
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
          />
          <label for={place === 0 ? props.id : `${props.id}-${place}`}>
            <span>
              {option.label}
              {option.hint}
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
