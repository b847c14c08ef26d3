import { valueAt, withValueAt } from '../value-at.ts';

/** Splits `regel.alle.2` into the list and the place in it; null where no number is at the end. */
export function entryPlace(place: string): { readonly list: string; readonly at: number } | null {
  const found = /^(.+)\.(\d{1,3})$/.exec(place);
  return found?.[1] === undefined ? null : { list: found[1], at: Number(found[2]) };
}

const listAt = (document: unknown, place: string): readonly unknown[] => {
  const list = valueAt(document, place);
  return Array.isArray(list) ? list : [];
};

/** With one more entry at the end of a list, which may not be there yet. */
export function withAdded(document: unknown, list: string, entry: unknown): unknown {
  return withValueAt(document, list, [...listAt(document, list), entry]);
}

/** Without an entry. A list or group that has become empty goes as well. */
export function withoutEntry(document: unknown, place: string): unknown {
  const entry = entryPlace(place);
  if (entry === null) return withoutEmptyAbove(withValueAt(document, place, undefined), place);
  const left = listAt(document, entry.list).filter((_, at) => at !== entry.at);
  if (left.length > 0) return withValueAt(document, entry.list, left);
  return withoutEmptyAbove(withValueAt(document, entry.list, undefined), entry.list);
}

/** A group of conditions without any is no condition. */
function withoutEmptyAbove(document: unknown, place: string): unknown {
  const above = /^(.+)\.(?:alle|eines|nicht)$/.exec(place)?.[1];
  return above === undefined || above === 'regel' ? document : withoutEntry(document, above);
}

/** With an entry one place further up (-1) or down (1); unchanged at the ends. */
export function withMoved(document: unknown, place: string, by: -1 | 1): unknown {
  const entry = entryPlace(place);
  if (entry === null) return document;
  const list = [...listAt(document, entry.list)];
  const other = entry.at + by;
  if (other < 0 || other >= list.length) return document;
  [list[entry.at], list[other]] = [list[other], list[entry.at]];
  return withValueAt(document, entry.list, list);
}
