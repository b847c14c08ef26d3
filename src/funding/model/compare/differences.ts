import type { Condition, FactValue } from '../condition.ts';
import type { Spoken } from '../localized.ts';
import { VOICES } from '../localized.ts';
import type { ProgrammeVersion } from '../programme.ts';
import { conditionDifferences } from './condition-differences.ts';
import type { Difference, DifferencePlace } from './difference.ts';
import { canonical, fieldsOf, isCondition, isSpoken } from './shapes.ts';

/** In what two versions differ, in the order of the fields; each difference is named, none is left out. */
export function differences(old: ProgrammeVersion, next: ProgrammeVersion): readonly Difference[] {
  return between({ field: '', part: null }, old, next);
}

function between(at: DifferencePlace, before: unknown, after: unknown): readonly Difference[] {
  if (canonical(before) === canonical(after)) return [];
  if (isSpoken(before) || isSpoken(after)) return [textDifference(at, before, after)];
  if (at.field !== 'regel' && (isCondition(before) || isCondition(after)))
    return conditionDifferences(at, oneOf(before), oneOf(after));
  if (Array.isArray(before) || Array.isArray(after))
    return betweenLists(at, listOf(before), listOf(after));
  const old = fieldsOf(before);
  const next = fieldsOf(after);
  if (old.size === 0 && next.size === 0)
    return [{ kind: 'value', at, before: plainValue(before), after: plainValue(after) }];
  const names = new Set([...old.keys(), ...next.keys()]);
  return [...names].flatMap((name) =>
    // The answers of a case are shown by its name: "Fall geändert".
    name === 'fakten' || (name === 'betraege' && at.field === 'faelle')
      ? canonical(old.get(name)) === canonical(next.get(name))
        ? []
        : [{ kind: 'value' as const, at: inner(at, name), before: null, after: null }]
      : between(inner(at, name), old.get(name), next.get(name)),
  );
}

function betweenLists(
  at: DifferencePlace,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Difference[] {
  const all = [...before, ...after];
  if (all.every((entry) => typeof entry === 'string')) {
    const added = after.filter((entry) => !before.includes(entry)).map(String);
    const removed = before.filter((entry) => !after.includes(entry)).map(String);
    return [{ kind: 'list', at, added, removed }];
  }
  if (all.every(isCondition))
    return conditionDifferences(at, before.filter(isCondition), after.filter(isCondition));
  const old = keyed(before);
  const next = keyed(after);
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  const found = keys.flatMap((key): readonly Difference[] => {
    const was = old.get(key);
    const is = next.get(key);
    const named = { ...at, part: partName(is ?? was, key) };
    if (was === undefined) return [{ kind: 'part', at: named, change: 'added' }];
    if (is === undefined) return [{ kind: 'part', at: named, change: 'removed' }];
    return between(named, was, is);
  });
  // Nothing but the order has changed.
  return found.length > 0 ? found : [{ kind: 'list', at, added: [], removed: [] }];
}

/** What names an entry of a list for ever; its place where it has no name. */
const KEYS = ['ergebnis', 'art', 'url', 'stelle', 'name', 'unter', 'ab'];

function keyed(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  list.forEach((entry, place) => {
    const fields = fieldsOf(entry);
    const name = KEYS.find((key) => ['string', 'number'].includes(typeof fields.get(key)));
    const key = name === undefined ? `${place + 1}` : String(fields.get(name));
    found.set(found.has(key) ? `${key} (${place + 1})` : key, entry);
  });
  return found;
}

function partName(entry: unknown, key: string): Spoken {
  const fields = fieldsOf(entry);
  const name = fields.get('name') ?? fields.get('titel');
  if (isSpoken(name)) return name;
  const text = typeof name === 'string' ? name : key;
  return { de: text, einfach: text, en: text };
}

function textDifference(at: DifferencePlace, before: unknown, after: unknown): Difference {
  const was = isSpoken(before) ? before : null;
  const is = isSpoken(after) ? after : null;
  const voices = VOICES.filter((voice) => was?.[voice] !== is?.[voice]);
  return { kind: 'text', at, voices, before: was, after: is };
}

const inner = (at: DifferencePlace, name: string): DifferencePlace => ({
  ...at,
  field: at.field === '' ? name : `${at.field}.${name}`,
});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const oneOf = (value: unknown): readonly Condition<Spoken>[] => (isCondition(value) ? [value] : []);
const plainValue = (value: unknown): FactValue | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
