import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { uiTexts } from '../../../ui/texts.ts';

export interface Pick {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Language of the label and its direction, where it is not the page's. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** A few things to tap, one or several of them; the real box or dot stays visible. The error summary leads to the first. */
export function Picks(props: {
  language: Language;
  id: string;
  name: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  isMany?: boolean;
  options: readonly Pick[];
  chosen: readonly string[];
}): JSX.Element {
  const hintId = props.hint && `${props.id}-hint`;
  const errorId = props.error && `${props.id}-error`;
  return (
    <fieldset
      class={props.error ? 'choices picks field-wrong' : 'choices picks'}
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
          <b>{uiTexts(props.language)('error.prefix')}</b> {props.error}
        </p>
      )}
      <div class="pick-list">
        {props.options.map((option, place) => (
          <label key={option.value} class="pick">
            <input
              type={props.isMany ? 'checkbox' : 'radio'}
              id={place === 0 ? props.id : `${props.id}-${place}`}
              name={props.name}
              value={option.value}
              checked={props.chosen.includes(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span lang={option.lang} dir={option.dir}>
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
