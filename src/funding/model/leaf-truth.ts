import { isLocalDate } from '../../platform/clock.ts';
import type { FactValue, Leaf, Operator } from './condition.ts';
import type { Truth } from './truth.ts';

type Wanted = FactValue | readonly FactValue[];

/** Whether a condition about one fact is met by the value; unknown for an unknown fact or a value of another kind. */
export function leafTruth<T>(leaf: Leaf<T>, value: FactValue | null): Truth {
  return value === null ? null : compare[leaf.op](value, leaf.wert);
}

const compare: Readonly<Record<Operator, (value: FactValue, wanted: Wanted) => Truth>> = {
  ist: (value, wanted) => value === wanted,
  ungleich: (value, wanted) => value !== wanted,
  eins_von: (value, wanted) => listed(value, wanted),
  keins_von: (value, wanted) => !listed(value, wanted),
  mindestens: numbers((value, wanted) => value >= wanted),
  hoechstens: numbers((value, wanted) => value <= wanted),
  mehr_als: numbers((value, wanted) => value > wanted),
  weniger_als: numbers((value, wanted) => value < wanted),
  vor: (value, wanted) => (isDay(value) && isDay(wanted) ? value < wanted : null),
};

function listed(value: FactValue, wanted: Wanted): boolean {
  return typeof wanted === 'object' ? wanted.includes(value) : value === wanted;
}

function numbers(test: (value: number, wanted: number) => boolean) {
  return (value: FactValue, wanted: Wanted): Truth =>
    typeof value === 'number' && typeof wanted === 'number' ? test(value, wanted) : null;
}

function isDay(value: Wanted): value is string {
  return typeof value === 'string' && isLocalDate(value);
}
