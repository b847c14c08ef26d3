import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';

/** All values of a field that may be sent several times, e.g. boxes. */
export function formList(form: FormBody, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The values of one-line and many-line fields as typed, by name. */
export function formTexts<Name extends string>(
  form: FormBody,
  names: readonly Name[],
): Record<Name, string> {
  const values = Object.fromEntries(names.map((name) => [name, formText(form, name)]));
  // Every name has got its value in the line above.
  return values as Record<Name, string>;
}
