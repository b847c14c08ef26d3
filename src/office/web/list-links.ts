import { type Language, localizedPath } from '../../platform/texts/index.ts';

/** The address of a page of a list with its filter; empty values are left out. */
export function listHref(
  language: Language,
  path: string,
  values: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const isFirstPage = name === 'page' && value === 1;
    if (value !== null && value !== undefined && value !== '' && !isFirstPage)
      query.set(name, String(value));
  }
  const text = query.toString();
  return `${localizedPath(language, path)}${text === '' ? '' : `?${text}`}`;
}
