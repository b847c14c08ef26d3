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

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'search' | 'date' | 'time' | 'number' | 'email' | 'tel';
  readonly autocomplete?:
    | 'off'
    | 'email'
    | 'tel'
    | 'name'
    | 'postal-code'
    | 'one-time-code'
    | 'address-line1'
    | 'address-level2';
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** Width in characters for fields whose answer has a known length. */
  readonly width?: 'short' | 'full';
  /** What was often answered here; people may still type anything. */
  readonly suggestions?: readonly string[] | undefined;
}

/** One line of text, a search, a day, a time of day, a number. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <Field {...props}>
      <Input {...props} />
      {props.suggestions !== undefined && (
        <datalist id={`${props.id}-list`}>
          {props.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** The types of JSX allow each kind of input only its own attributes, therefore one branch per kind. */
function Input(props: TextFieldProps): JSX.Element {
  const common = {
    class: props.width === 'short' ? 'control control-short' : 'control',
    id: props.id,
    name: props.name,
    value: props.value,
    autocomplete: props.autocomplete,
    inputMode: props.inputmode,
    required: props.isRequired,
    list: props.suggestions === undefined ? undefined : `${props.id}-list`,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(props),
  };
  const bounds = { min: props.min, max: props.max, step: props.step };
  const { maxLength } = props;
  switch (props.type) {
    case 'date':
      return <input {...common} {...bounds} type="date" />;
    case 'time':
      return <input {...common} {...bounds} type="time" />;
    case 'number':
      return <input {...common} {...bounds} type="number" />;
    case 'search':
      return <input {...common} maxLength={maxLength} type="search" />;
    case 'email':
      return <input {...common} maxLength={maxLength} type="email" />;
    case 'tel':
      return <input {...common} maxLength={maxLength} type="tel" />;
    default:
      return <input {...common} maxLength={maxLength} type="text" />;
  }
}

/** Several lines of text. */
export function TextAreaField(
  props: FieldProps & {
    value?: string | undefined;
    rows?: number;
    maxLength?: number;
    isRequired?: boolean;
  },
): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        class="control"
        id={props.id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        required={props.isRequired}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {/* A line end right after the tag is not part of the text: browsers drop one, and only one. */}
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a heading of their own. */
export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly Choice[];
}

/** One of a short list. */
export function SelectField(
  props: FieldProps & {
    value?: string | undefined;
    options: readonly Choice[];
    /** Below the single options. */
    groups?: readonly ChoiceGroup[];
  },
): JSX.Element {
  const choice = (option: Choice) => (
    <option key={option.value} value={option.value} selected={option.value === props.value}>
      {option.label}
    </option>
  );
  return (
    <Field {...props}>
      <select
        class="control"
        id={props.id}
        name={props.name}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {props.options.map(choice)}
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(choice)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
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
  options: readonly (Choice & { readonly hint?: ComponentChildren })[];
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

/** A box to tick; `count` says how many results it would leave. */
export interface CheckboxChoice extends Choice {
  readonly isChecked: boolean;
  readonly count?: string | undefined;
  /** One level below the box above it. */
  readonly isNested?: boolean;
}

/** Boxes of one question with their counts at the end of the line. Ids are made from `id` and the place in the list. */
export function CheckboxGroup(props: {
  id: string;
  name: string;
  legend: string;
  hint?: string | undefined;
  /** The legend is said but not shown, where a heading or summary beside it says the same. */
  isLegendHidden?: boolean;
  options: readonly CheckboxChoice[];
}): JSX.Element {
  const hintId = props.hint ? `${props.id}-hint` : undefined;
  return (
    <fieldset class="choices" id={props.id} aria-describedby={hintId}>
      <legend class={props.isLegendHidden ? 'unseen' : 'field-label'}>{props.legend}</legend>
      {props.hint && (
        <p class="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.options.map((option, place) => (
        <div key={option.value} class={option.isNested ? 'choice choice-nested' : 'choice'}>
          <input
            type="checkbox"
            id={`${props.id}-${place}`}
            name={props.name}
            value={option.value}
            checked={option.isChecked}
          />
          <label for={`${props.id}-${place}`}>
            <span>{option.label}</span>
            {option.count !== undefined && <span class="choice-count">{option.count}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
