import { addDays, type LocalDate } from '../../platform/clock.ts';

/** From when to when somebody has a role; both days count, null = open. */
export interface Days {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
}

export function isOn({ fromOn, toOn }: Days, day: LocalDate): boolean {
  return fromOn <= day && (toOn === null || day <= toOn);
}

/**
 * What is left of the days when a role ends at once: rights of today must not live until midnight. Null = nothing, because the role
 * began today or later.
 */
export function endedBefore({ fromOn, toOn }: Days, today: LocalDate): Days | null {
  const yesterday = addDays(today, -1);
  if (fromOn > yesterday) return null;
  return { fromOn, toOn: toOn !== null && toOn < yesterday ? toOn : yesterday };
}
