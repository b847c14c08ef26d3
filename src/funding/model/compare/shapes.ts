import type { Condition, Leaf } from '../condition.ts';
import { type Spoken, VOICES } from '../localized.ts';

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [],
  );

/** The fields of an object; none of anything else. */
export const fieldsOf = entriesOf;

export function isSpoken(value: unknown): value is Spoken {
  const fields = entriesOf(value);
  return (
    fields.size === VOICES.length && VOICES.every((voice) => typeof fields.get(voice) === 'string')
  );
}

/** Whether this is read as a condition; the schema has seen to it that it then is a whole one. A rule that has only `alle` looks like one. */
export function isCondition(value: unknown): value is Condition<Spoken> {
  const fields = entriesOf(value);
  if (fields.has('fakt') || fields.has('prog')) return true;
  return fields.size === 1 && ['alle', 'eines', 'nicht'].some((name) => fields.has(name));
}

export function isLeaf(condition: Condition<Spoken>): condition is Leaf<Spoken> {
  return 'fakt' in condition;
}

/** The same text for the same value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}
