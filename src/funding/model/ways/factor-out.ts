import type { Way, WayEnd, WayEntry } from './way.ts';

/** Takes what stands at every end alike out of the ends, so that it is said once. */
export function factorOut(way: Way): { first: Way; everywhere: WayEntry[] } {
  const ends = endsOf(way);
  if (ends.length < 2) return { first: way, everywhere: [] };
  const [one, ...others] = ends.map(({ entries }) => new Set(entries.map(keyOf)));
  const alike = new Set([...(one ?? [])].filter((key) => others.every((end) => end.has(key))));
  const everywhere = (ends[0]?.entries ?? []).filter((entry) => alike.has(keyOf(entry)));
  return { first: without(way, alike), everywhere };
}

const keyOf = (entry: WayEntry): string => JSON.stringify(entry);

/** All ends of a way, in reading order. */
export function endsOf(way: Way): WayEnd[] {
  return way.kind === 'end' ? [way] : way.branches.flatMap((branch) => endsOf(branch.way));
}

function without(way: Way, keys: ReadonlySet<string>): Way {
  if (way.kind === 'end') {
    return { ...way, entries: way.entries.filter((entry) => !keys.has(keyOf(entry))) };
  }
  return {
    ...way,
    branches: way.branches.map((branch) => ({ ...branch, way: without(branch.way, keys) })),
  };
}
