import type { LocalDate } from '../../../platform/clock.ts';

/** Days before the end of a seal on which its people are reminded. */
export const REMINDER_DAYS = [60, 30, 7] as const;

/** Days from one local date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/**
 * Which reminder is due: the closest to the end that the day has reached, so that after days without care one letter goes out and not
 * three. Null = none yet, or the seal is over.
 */
export function dueReminder(validUntil: LocalDate, today: LocalDate): number | null {
  const daysLeft = daysBetween(today, validUntil);
  if (daysLeft < 0) return null;
  const reached = REMINDER_DAYS.filter((days) => daysLeft <= days);
  return reached.length === 0 ? null : Math.min(...reached);
}
