import type { Programme } from '../programme.ts';
import { leavesOf } from '../ways/answers-to.ts';

/** How large a company is, as people know it without counting; both ends included. */
export const SIZE_CLASSES = [
  { key: 'under10', from: 1, to: 9 },
  { key: 'from10', from: 10, to: 49 },
  { key: 'from50', from: 50, to: 249 },
  { key: 'from250', from: 250, to: 499 },
  { key: 'from500', from: 500, to: Number.POSITIVE_INFINITY },
] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

const STAFF = 'betrieb.beschaeftigte';

/**
 * A number of staff for which the rules say the same as for every other one of the class; null where an edge of a rule lies inside the
 * class, so that only the exact number helps.
 */
export function staffOfClass<T>(
  { from, to }: Pick<SizeClass, 'from' | 'to'>,
  programmes: readonly Programme<T>[],
): number | null {
  const isDivided = firstNumbersAbove(programmes).some((first) => first > from && first <= to);
  return isDivided ? null : from;
}

/** Every whole number of staff from which on some rule or amount is another one. */
function firstNumbersAbove<T>(programmes: readonly Programme<T>[]): number[] {
  const steps = programmes
    .flatMap(({ leistung }) => leistung)
    .filter(({ nach }) => nach === STAFF)
    .flatMap(({ stufen }) => stufen ?? [])
    .flatMap(({ unter, ab }) => unter ?? ab ?? []);
  const compared = leavesOf(programmes)
    .filter(({ fakt }) => fakt === STAFF)
    .flatMap(({ op, wert }) => {
      if (typeof wert !== 'number') return [];
      if (op === 'mindestens' || op === 'weniger_als') return [wert];
      return op === 'mehr_als' || op === 'hoechstens' ? [wert + 1] : [wert, wert + 1];
    });
  return [...steps, ...compared];
}
