import { editDistance } from './edit-distance.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { placeLabel } from './gazetteer-row.ts';
import type { PlaceIndex } from './place-index.ts';

/**
 * Up to `limit` labels for what a person is typing: postal codes and names that begin with it, then names with one mistake (two
 * from seven letters on). Best first.
 */
export function suggestPlaces(index: PlaceIndex, text: string, limit: number): string[] {
  const typed = foldPlaceName(text);
  if (typed === '' || limit <= 0) return [];
  const found = new Set<string>();
  for (const labels of /^\d/.test(typed)
    ? [labelsByCode(index, typed)]
    : [labelsByBeginning(index, typed), labelsBySimilarity(index, typed)]) {
    for (const label of labels) {
      found.add(label);
      if (found.size === limit) return [...found];
    }
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
  for (const row of index.rows) {
    const label = placeLabel(row);
    if ([row.name, label, ...row.aliases].some((name) => foldPlaceName(name).startsWith(typed))) {
      yield label;
    }
  }
}

function* labelsBySimilarity(index: PlaceIndex, typed: string): Generator<string> {
  const mistakes = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  for (let allowed = 1; allowed <= mistakes; allowed++) {
    for (const row of index.rows) {
      const label = placeLabel(row);
      const isNear = [row.name, label].some(
        (name) => editDistance(typed, foldPlaceName(name), allowed) === allowed,
      );
      if (isNear) yield label;
    }
  }
}
