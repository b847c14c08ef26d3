import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

export interface RadioChoice {
  readonly value: string;
  readonly label: ComponentChildren;
}

/** One of a few answers to one question, all in sight. The first has the group's id, so that the error summary leads there. */
export function RadioGroup(props: {
  readonly language: Language;
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly options: readonly RadioChoice[];
}): JSX.Element {
  const t = uiTexts(props.language);
  const hintId = props.hint ? `${props.id}-hint` : undefined;
  const errorId = props.error ? `${props.id}-error` : undefined;
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
      {props.options.map((option, place) => {
        const id = place === 0 ? props.id : `${props.id}-${place}`;
        return (
          <div key={option.value} class="choice">
            <input
              type="radio"
              id={id}
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
            />
            <label for={id}>
              <span>{option.label}</span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
