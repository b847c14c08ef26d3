import type { FieldError } from '../../ui/error-summary.tsx';

/** Sentences about wrong fields, by the id of the field; fields that are right are absent. */
export type WrongFields = Readonly<Record<string, string | undefined>>;

/** The same as the list above the form, in the order of the fields. */
export function fieldErrors(wrong: WrongFields): readonly FieldError[] {
  return Object.entries(wrong).flatMap(([fieldId, message]) =>
    message === undefined ? [] : [{ fieldId, message }],
  );
}
