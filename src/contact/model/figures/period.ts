import type { LocalDate } from '../../../platform/clock.ts';

/** Months as `2026-11`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTHS = 12;

/**
 * The twelve whole months before this one. Only closed months are published: with a figure that grows each day, the difference from
 * yesterday to today would be the one person who asked today.
 */
export function closedMonths(today: LocalDate): Period {
  return { from: monthsBefore(today, MONTHS), to: monthsBefore(today, 1) };
}

/** The month of a day `back` months before, as `2026-11`. */
export function monthsBefore(today: LocalDate, back: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Whether a month (or a day in it) lies in the period. */
export function isWithin(month: string, { from, to }: Period): boolean {
  const key = month.slice(0, 7);
  return key >= from && key <= to;
}
