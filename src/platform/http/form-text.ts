import type { FormBody } from './form-body.ts';

/** What a form sent for a field that has one value; empty if the field is missing or repeated (ASVS 15.3.7). */
export function formText(form: FormBody, name: string): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : '';
}
