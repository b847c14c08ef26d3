import type { JSX } from 'preact';
import { describedBy, Field, type FieldProps } from './field-frame.tsx';

/** From so many lines on a box grows. */
const LONG_ROWS = 5;

/** Several lines of text. */
export function TextAreaField(
  props: FieldProps & {
    value?: string | undefined;
    /** Lines shown; a long box grows with its text where browsers can. */
    rows?: number;
    maxLength?: number;
    isRequired?: boolean;
  },
): JSX.Element {
  const rows = props.rows ?? 4;
  return (
    <Field {...props}>
      <textarea
        class={rows >= LONG_ROWS ? 'control control-lines' : 'control'}
        id={props.id}
        name={props.name}
        rows={rows}
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
