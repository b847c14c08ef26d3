import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

export interface FieldProps {
  readonly language: Language;
  /** Unique on the page; also the target of the error summary. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Stands before the field, because people read it before they type. */
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Label above, hint and error before the control; ids tie them together for assistive technology. */
export function Field(props: FieldProps & { children: ComponentChildren }): JSX.Element {
  const t = uiTexts(props.language);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={props.id}>
        {props.label}
      </label>
      {props.hint && (
        <p class="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${props.id}-error`}>
          <b>{t('error.prefix')}</b> {props.error}
        </p>
      )}
      {props.children}
    </div>
  );
}

/** Ids of the hint and the error of a field, for its control. */
export function describedBy(props: FieldProps): string | undefined {
  const ids = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}
