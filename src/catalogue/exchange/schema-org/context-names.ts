/** How a text names the terms of schema.org: its contexts may declare prefixes and words of their own. */
export interface ContextNames {
  /** The plain term (`Course`, `startDate`, `@id`) of a key or type; anything else stays as it stands. */
  plain(name: string): string;
}

const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org\/?(?:#|$|(?=\w))/i;
const USUAL_PREFIXES = ['schema', 'sdo', 'schemaorg', 's'];

/**
 * Names by the given `@context` values, outer ones first. Known are: schema.org with http or https, with or without a slash at its
 * end, as default, `@vocab` or prefix, and words that a context declares for its terms. Contexts at other addresses are never fetched.
 */
export function contextNames(contexts: readonly unknown[]): ContextNames {
  const prefixes = new Set(USUAL_PREFIXES);
  const words = new Map<string, string>();
  for (const context of contexts.flat(2)) {
    if (typeof context !== 'object' || context === null) continue;
    for (const [word, meaning] of Object.entries(context)) {
      const target = meaningOf(meaning);
      if (target === null || word.startsWith('@')) continue;
      if (isVocabulary(target)) prefixes.add(word);
      else words.set(word, target);
    }
  }
  const withoutPrefix = (name: string): string => {
    const address = SCHEMA_ORG.exec(name);
    if (address !== null) return name.slice(address[0].length) || name;
    const colon = name.indexOf(':');
    return colon > 0 && prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  };
  return { plain: (name) => withoutPrefix(words.get(name) ?? name) };
}

function meaningOf(meaning: unknown): string | null {
  if (typeof meaning === 'string') return meaning;
  if (typeof meaning !== 'object' || meaning === null) return null;
  const target: unknown = Object.entries(meaning).find(([key]) => key === '@id')?.[1];
  return typeof target === 'string' ? target : null;
}

function isVocabulary(address: string): boolean {
  return /^https?:\/\/(?:www\.)?schema\.org\/?#?$/i.test(address);
}
