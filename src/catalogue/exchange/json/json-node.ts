/**
 * A value of a JSON text as a tree of named lists, because writers put one value where others put a list. Numbers and booleans
 * become text; a value that is an object has no text.
 */
export interface JsonNode {
  readonly text: string;
  /** BCP 47, where the source says in which language a text is. */
  readonly language: string | null;
  /** A map, so that names like `__proto__` are names like any other. */
  readonly fields: ReadonlyMap<string, readonly JsonNode[]>;
}

const NOTHING: readonly JsonNode[] = [];
const NO_FIELDS: ReadonlyMap<string, readonly JsonNode[]> = new Map();

export function textNode(text: string, language: string | null = null): JsonNode {
  return { text, language, fields: NO_FIELDS };
}

/** The text of a scalar, trimmed; of anything else empty. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A JSON value as nodes: a list gives one for each of its elements, null gives none. */
export function nodesOf(value: unknown): JsonNode[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object') return [textNode(scalarText(value))];
  const fields = new Map<string, readonly JsonNode[]>();
  for (const [name, inner] of Object.entries(value)) fields.set(name, nodesOf(inner));
  return [{ text: '', language: null, fields }];
}

/** All values of a name. */
export function fieldsOf(node: JsonNode | undefined, name: string): readonly JsonNode[] {
  return node?.fields.get(name) ?? NOTHING;
}

/** The first value of a name. */
export function fieldOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return fieldsOf(node, name)[0];
}

/** Texts of a name, German ones (if languages are stated at all) or else the first language's. */
export function textsOf(node: JsonNode | undefined, name: string): string[] {
  const stated = fieldsOf(node, name).filter(({ text }) => text !== '');
  const [first] = stated;
  if (first === undefined) return [];
  const isGerman = ({ language }: JsonNode): boolean => /^de\b/i.test(language ?? '');
  const language = stated.find(isGerman)?.language ?? first.language;
  return stated.filter((one) => one.language === language).map(({ text }) => text);
}

/** The first text of a name; empty if there is none. */
export function textOf(node: JsonNode | undefined, name: string): string {
  return textsOf(node, name)[0] ?? '';
}

/** Writes a tree as JSON again, lists of one as their element. */
export function nodeToJson(node: JsonNode): unknown {
  if (node.fields.size === 0 && node.text !== '') return node.text;
  return Object.fromEntries(
    [...node.fields].map(([name, values]) => {
      const written = values.map(nodeToJson);
      return [name, written.length === 1 ? written[0] : written];
    }),
  );
}
