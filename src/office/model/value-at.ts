/** What stands at a place like `contact.name.de` or `sentences.0.de`; undefined = nothing. */
export function valueAt(value: unknown, place: string): unknown {
  let here = value;
  for (const step of place.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = new Map<string, unknown>(Object.entries(here)).get(step);
  }
  return here;
}

/** The same value with another one at a place; undefined takes it away there. What is not touched stays the same object. */
export function withValueAt(value: unknown, place: string, put: unknown): unknown {
  const [step = '', ...rest] = place.split('.');
  const inner = rest.length === 0 ? put : withValueAt(valueAt(value, step), rest.join('.'), put);
  if (Array.isArray(value)) {
    const list: unknown[] = [...value];
    list[Number(step)] = inner;
    return list;
  }
  const entries = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  if (inner === undefined) entries.delete(step);
  else entries.set(step, inner);
  return Object.fromEntries(entries);
}
