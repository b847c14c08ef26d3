import { addDays, type LocalDate } from '../../platform/clock.ts';
import { type Days, isOn } from './mandate-days.ts';

/**
 * The first day from today on that has an owner before a change and none after it; null = the change takes no owner away. Only the
 * days on which somebody begins or has just ended need a look: between them nothing changes.
 */
export function firstDayWithoutOwner(
  before: readonly Days[],
  after: readonly Days[],
  today: LocalDate,
): LocalDate | null {
  const turns = [...before, ...after].flatMap(({ fromOn, toOn }) =>
    toOn === null ? [fromOn] : [fromOn, addDays(toOn, 1)],
  );
  const days = [today, ...turns.filter((day) => day > today).sort()];
  return days.find((day) => hasOwner(before, day) && !hasOwner(after, day)) ?? null;
}

const hasOwner = (owners: readonly Days[], day: LocalDate): boolean =>
  owners.some((days) => isOn(days, day));
