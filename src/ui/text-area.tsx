import type { JSX } from 'preact';
import { describedBy, Field, type FieldProps } from './field.tsx';

/** Several lines of text. */
export function TextArea(
  props: FieldProps & {
    readonly value?: string | undefined;
    /** Lines shown; the box grows with its text where browsers can. */
    readonly rows?: number;
    readonly maxLength?: number;
  },
): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        class="control control-lines"
        id={props.id}
        name={props.name}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        value={props.value}
      />
    </Field>
  );
}
