import type { JSX } from 'preact';
import { describedBy, Field, type FieldProps } from './field-frame.tsx';

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
