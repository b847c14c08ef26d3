import type { JSX } from 'preact';
import { describedBy, Field, type FieldProps } from './field-frame.tsx';

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
