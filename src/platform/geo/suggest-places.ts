import { editDistance } from './edit-distance.ts';
import { foldPlaceName } from './fold-place-name.ts';
import type { PlaceIndex } from './place-index.ts';

/** No name of a place is longer; comparing more letters would only cost time. */
const LONGEST = 60;

/**
 * Up to `limit` labels for what a person is typing: postal codes and names that begin with it, or if there are none, names with
 * one mistake (two from seven letters on). Best first.
 */
export function suggestPlaces(index: PlaceIndex, text: string, limit: number): string[] {
  const typed = foldPlaceName(text.slice(0, LONGEST));
  if (typed === '' || limit <= 0) return [];
  const found = new Set<string>();
  for (const labels of /^\d/.test(typed)
    ? [labelsByCode(index, typed)]
    : [labelsByBeginning(index, typed), labelsBySimilarity(index, typed)]) {
    for (const label of labels) {
      found.add(label);
      if (found.size === limit) return [...found];
    }
    // Comparing letter by letter with all of Germany takes milliseconds: only for those whom nothing else helps.
    if (found.size > 0) break;
  }
  return [...found];
}

function* labelsByCode(index: PlaceIndex, typed: string): Generator<string> {
  const digits = /^\d+/.exec(typed)?.[0] ?? '';
  for (const [key, entry] of index.byPostalCode) {
    const row = entry.rows[0];
    if (row && key.slice(3).startsWith(digits)) {
      yield `${entry.point.code} ${row.municipality ?? row.name}`;
    }
  }
}

function* labelsByBeginning(index: PlaceIndex, typed: string): Generator<string> {
  for (const { label, folded } of index.labels) {
    if (folded.some((name) => name.startsWith(typed))) yield label;
  }
}

/** One pass over all names, those with fewer mistakes first. */
function* labelsBySimilarity(index: PlaceIndex, typed: string): Generator<string> {
  const mistakes = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  const byDistance: string[][] = Array.from({ length: mistakes + 1 }, () => []);
  if (mistakes === 0) return;
  for (const { label, folded } of index.labels) {
    const distance = Math.min(...folded.map((name) => editDistance(typed, name, mistakes)));
    byDistance[distance]?.push(label);
  }
  yield* byDistance.flat();
}
