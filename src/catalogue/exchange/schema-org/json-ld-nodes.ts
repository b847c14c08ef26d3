import { type JsonNode, scalarText, textNode } from '../json/json-node.ts';
import { type ContextNames, contextNames } from './context-names.ts';

/** A JSON-LD value as nodes under the plain terms of schema.org: value objects, lists and language maps become texts. */
export function jsonLdNodes(value: unknown, contexts: readonly unknown[] = []): JsonNode[] {
  return nodesOf(value, contexts, contextNames(contexts));
}

function nodesOf(value: unknown, contexts: readonly unknown[], names: ContextNames): JsonNode[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => nodesOf(inner, contexts, names));
  if (typeof value !== 'object') return [textNode(scalarText(value))];
  const entries: [string, unknown][] = Object.entries(value);
  const own = entries.find(([name]) => name === '@context')?.[1];
  if (own !== undefined) {
    const inner = [...contexts, own];
    return [objectNode(entries, inner, contextNames(inner))];
  }
  const stated = (keyword: string): unknown =>
    entries.find(([name]) => names.plain(name) === keyword)?.[1];
  const text = stated('@value');
  if (text !== undefined) {
    const language = scalarText(stated('@language'));
    return [textNode(scalarText(text), language === '' ? null : language)];
  }
  const list = stated('@list') ?? stated('@set');
  if (list !== undefined) return nodesOf(list, contexts, names);
  if (isLanguageMap(entries)) {
    return entries.flatMap(([language, texts]) =>
      (Array.isArray(texts) ? texts : [texts]).map((one) => textNode(scalarText(one), language)),
    );
  }
  return [objectNode(entries, contexts, names)];
}

function objectNode(
  entries: readonly [string, unknown][],
  contexts: readonly unknown[],
  names: ContextNames,
): JsonNode {
  const fields = new Map<string, readonly JsonNode[]>();
  for (const [given, inner] of entries) {
    if (given === '@context') continue;
    const name = names.plain(given);
    const values =
      name === '@type'
        ? (Array.isArray(inner) ? inner : [inner]).map((type) =>
            textNode(names.plain(scalarText(type))),
          )
        : nodesOf(inner, contexts, names);
    fields.set(name, [...(fields.get(name) ?? []), ...values]);
  }
  return { text: '', language: null, fields };
}

/** `{"de": "Kurs", "en": "Course"}` */
function isLanguageMap(entries: readonly [string, unknown][]): boolean {
  return (
    entries.length > 0 &&
    entries.every(
      ([name, value]) =>
        /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(name) &&
        (typeof value === 'string' ||
          (Array.isArray(value) && value.every((one) => typeof one === 'string'))),
    )
  );
}
