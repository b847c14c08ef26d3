import type { Condition } from '../condition.ts';
import type { Spoken } from '../localized.ts';
import { VOICES } from '../localized.ts';
import type { Difference, DifferencePlace } from './difference.ts';
import { canonical, isLeaf } from './shapes.ts';

/** Conditions that have come, gone or changed; those about the same fact with the same operator are one that changed. */
export function conditionDifferences(
  at: DifferencePlace,
  before: readonly Condition<Spoken>[],
  after: readonly Condition<Spoken>[],
): readonly Difference[] {
  const removed = without(before, after);
  const added = without(after, before);
  const found: Difference[] = [];
  for (const was of removed) {
    const place = added.findIndex((one) => likeness(one) === likeness(was));
    const is = place < 0 ? null : (added.splice(place, 1)[0] ?? null);
    found.push(...changed(at, was, is));
  }
  found.push(...added.map((is) => ({ kind: 'condition' as const, at, before: null, after: is })));
  return found.length > 0 ? found : [{ kind: 'list', at, added: [], removed: [] }];
}

/** Those that the others do not have as well, each counted once. */
function without(
  conditions: readonly Condition<Spoken>[],
  others: readonly Condition<Spoken>[],
): Condition<Spoken>[] {
  const left = others.map(canonical);
  return conditions.filter((condition) => {
    const place = left.indexOf(canonical(condition));
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** The fact and operator of a single condition; the kind of a group. */
const likeness = (condition: Condition<Spoken>): string =>
  isLeaf(condition) ? `${condition.fakt} ${condition.op}` : Object.keys(condition).join(' ');

/** A condition that still asks the same differs in its words or its law only. */
function changed(
  at: DifferencePlace,
  was: Condition<Spoken>,
  is: Condition<Spoken> | null,
): readonly Difference[] {
  const whole: Difference = { kind: 'condition', at, before: was, after: is };
  if (is === null || !isLeaf(was) || !isLeaf(is)) return [whole];
  if (canonical(was.wert) !== canonical(is.wert)) return [whole];
  const found: Difference[] = [];
  if (was.norm !== is.norm)
    found.push({
      kind: 'value',
      at: { ...at, field: `${at.field}.norm` },
      before: was.norm ?? null,
      after: is.norm ?? null,
    });
  for (const name of ['hinweis', 'grund'] as const) {
    const voices = VOICES.filter((voice) => was[name]?.[voice] !== is[name]?.[voice]);
    if (voices.length > 0)
      found.push({
        kind: 'text',
        at: { ...at, field: `${at.field}.${name}` },
        voices,
        before: was[name] ?? null,
        after: is[name] ?? null,
      });
  }
  return found;
}
