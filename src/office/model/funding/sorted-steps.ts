import { valueAt, withValueAt } from '../value-at.ts';

/** The document with the steps of a benefit in their order: "below …" by its number, "from …" last. As typed while a number is missing. */
export function withSortedSteps(document: unknown, benefit: string): unknown {
  const place = `${benefit}.stufen`;
  const steps = valueAt(document, place);
  if (!Array.isArray(steps)) return document;
  const ends = new Map(steps.map((step: unknown) => [step, endOf(step)]));
  if ([...ends.values()].includes(null)) return document;
  const sorted = steps.toSorted((a, b) => (ends.get(a) ?? 0) - (ends.get(b) ?? 0));
  return withValueAt(document, place, sorted);
}

/** Up to where a step goes; null = nobody can say, or its value is missing. */
function endOf(step: unknown): number | null {
  if (typeof valueAt(step, 'wert') !== 'number') return null;
  const below = valueAt(step, 'unter');
  if (typeof below === 'number') return below;
  return typeof valueAt(step, 'ab') === 'number' ? Number.POSITIVE_INFINITY : null;
}
