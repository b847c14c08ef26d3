import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

/** One box that says yes to one sentence, e.g. an agreement; its words may hold a link to what is agreed to. Value: `yes`. */
export function CheckboxField(props: {
  readonly language: Language;
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const t = uiTexts(props.language);
  const errorId = props.error ? `${props.id}-error` : undefined;
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      {props.error && (
        <p class="field-error" id={errorId}>
          <b>{t('error.prefix')}</b> {props.error}
        </p>
      )}
      <div class="choice">
        <input
          type="checkbox"
          id={props.id}
          name={props.name}
          value="yes"
          checked={props.isChecked}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={errorId}
        />
        <label for={props.id}>
          <span>{props.children}</span>
        </label>
      </div>
    </div>
  );
}
