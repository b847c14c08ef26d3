import type { AdviceService } from '../../../network/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';

/** Facts that nobody has looked at for so many months are no longer to be trusted (C-D5). */
export const FRESH_MONTHS = 6;

/** The last day on which facts checked on a day count as fresh: the same day six months later, or the last of a shorter month. */
export function freshUntil(checkedOn: LocalDate): LocalDate {
  const [year = 0, month = 1, day = 1] = checkedOn.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + FRESH_MONTHS, 0, 12)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + FRESH_MONTHS, Math.min(day, last), 12))
    .toISOString()
    .slice(0, 10);
}

/** Whether somebody should look again: never checked, or more than six months ago. */
export function isStale({ checkedOn }: AdviceService, today: LocalDate): boolean {
  return checkedOn === undefined || freshUntil(checkedOn) < today;
}
