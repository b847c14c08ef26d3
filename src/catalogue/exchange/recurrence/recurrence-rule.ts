import type { LocalDate } from '../../../platform/clock.ts';
import type { Weekday } from '../../model/offer-query.ts';

/** How meetings repeat (RFC 5545, section 3.3.10), as far as courses do. */
export interface RecurrenceRule {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  /** Every so many days, weeks, months or years; at least 1. */
  readonly interval: number;
  /** Number of meetings; null = not limited by number. */
  readonly count: number | null;
  /** Last day, included; null = not limited by time. */
  readonly until: LocalDate | null;
  /** `ordinal` 2 = the second in the month (or year), -1 = the last; null = each. */
  readonly byDay: readonly { readonly weekday: Weekday; readonly ordinal: number | null }[];
  /** Days of the month, negative ones from its end. */
  readonly byMonthDay: readonly number[];
  /** 1 … 12. */
  readonly byMonth: readonly number[];
  /** Which of a period's days count, from 1 or, negative, from its end. */
  readonly bySetPosition: readonly number[];
  readonly weekStart: Weekday;
}

export const WEEKLY: RecurrenceRule = {
  frequency: 'weekly',
  interval: 1,
  count: null,
  until: null,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPosition: [],
  weekStart: 'mon',
};
