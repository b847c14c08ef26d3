import type { Quotes } from './register.ts';
import type { Subject } from './subject.ts';

/** What stands where somebody's words stood. */
export const REMOVED = '[gelöscht]';

/** Takes somebody's address (and names) out of texts and values. */
export interface WordRemover {
  /** Words by which the database finds rows that are worth a look; case does not matter. */
  readonly words: readonly string[];
  isIn(value: unknown): boolean;
  /** The value without the words; null where nothing else was in it. Objects that are about the address (`{email, name, …}`) become null. */
  remove(value: unknown): unknown;
}

/** What is looked for in texts of a table: addresses that are the person's alone, and names where the table or the caller says so. */
export function wordRemover(subject: Subject, quotes: Quotes): WordRemover {
  const isNamed = quotes.names === true || subject.namesEverywhere;
  const names = isNamed ? subject.names.filter(isWholeName) : [];
  const words = [...subject.ownAddresses, ...names].map((word) => word.trim());
  const addresses = new Set(subject.ownAddresses);
  const pattern =
    words.length === 0
      ? null
      : // A letter or digit beside it makes it another word, and "." or "-" before or a domain behind it another address.
        new RegExp(
          `(?<![\\p{L}\\p{N}._%+-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
          'giu',
        );
  const link = new RegExp(
    `<a\\b[^>]*href="mailto:(?:${subject.ownAddresses.map(escaped).join('|')})["?][^>]*>([\\s\\S]*?)</a>`,
    'giu',
  );

  function removeFromText(text: string): string | null {
    if (pattern === null) return text;
    const unlinked = addresses.size === 0 ? text : text.replace(link, '$1');
    const without = unlinked.replace(pattern, REMOVED);
    return without.trim() === REMOVED ? null : without;
  }

  const isAbout = (object: object): boolean =>
    Object.entries(object).some(
      ([key, value]) =>
        /mail/i.test(key) && typeof value === 'string' && addresses.has(value.trim().toLowerCase()),
    );

  function remove(value: unknown, isInside: boolean): unknown {
    // A text of a document stays a text: its readers expect one.
    if (typeof value === 'string') return removeFromText(value) ?? (isInside ? REMOVED : null);
    if (Array.isArray(value)) {
      return value
        .map((entry): unknown => remove(entry, true))
        .filter((entry, place) => (entry !== null && entry !== REMOVED) || entry === value[place]);
    }
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    if (isInside && isAbout(value)) return null;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, remove(entry, true)]),
    );
  }

  function isIn(value: unknown): boolean {
    if (typeof value === 'string') return pattern !== null && value.search(pattern) >= 0;
    return value !== null && typeof value === 'object' && Object.values(value).some(isIn);
  }

  return {
    words,
    isIn,
    remove: (value) => remove(value, false),
  };
}

/** One word alone is too often a word of its own or somebody else. */
export function isWholeName(name: string): boolean {
  return /\S\s+\S/.test(name.trim());
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
