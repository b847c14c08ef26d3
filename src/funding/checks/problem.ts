/** A mistake in one file or document: where, and a German sentence that says what stands there and what to do. */
export interface Problem {
  /** Empty for the whole file. */
  readonly place: readonly (string | number)[];
  readonly sentence: string;
}

/** The usual sentence: what stands there, and what is allowed instead. */
export function wrongValue(place: Problem['place'], value: unknown, allowed: string): Problem {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { place, sentence: `Der Wert ist „${text}“. Erlaubt ist: ${allowed}.` };
}

/** What is meant is told as a whole sentence. */
export const told = (place: Problem['place'], sentence: string): Problem => ({ place, sentence });

/** Names near to a misspelt one, the nearest first, or a few of the list: for "Erlaubt ist: …". */
export function namesLike(name: string, names: readonly string[]): string {
  const all = [...new Set(names)];
  const near = all
    .map((other) => ({ other, alike: likeness(name, other) }))
    .filter(({ alike }) => alike >= LEAST_LIKENESS)
    .sort((one, other) => other.alike - one.alike)
    .map(({ other }) => other);
  const shown = near.length > 0 ? near : all;
  if (shown.length === 0) return 'noch nichts, die Liste ist leer';
  return shown.length > MOST_NAMES
    ? `${shown.slice(0, MOST_NAMES).join(', ')} und ${shown.length - MOST_NAMES} weitere`
    : shown.join(', ');
}

const MOST_NAMES = 8;
const LEAST_LIKENESS = 0.6;

/** Share of the pairs of letters that two names have in common: 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + others.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
