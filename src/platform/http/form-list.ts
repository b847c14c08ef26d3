import type { FormBody } from './form-body.ts';

/** All values that a form sent for a field that may be repeated (boxes to tick), in their order; empty if there is none. */
export function formList(form: FormBody, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
