export type ParsedJson =
  | { readonly kind: 'value'; readonly value: object }
  | { readonly kind: 'malformed'; readonly reason: string };

/** The object a record's text holds, or in German why it holds none. */
export function parseJsonRecord(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'value', value };
    return { kind: 'malformed', reason: 'Der Datensatz ist kein Objekt mit Feldern.' };
  } catch {
    return { kind: 'malformed', reason: 'Der Datensatz ist kein gültiges JSON.' };
  }
}
