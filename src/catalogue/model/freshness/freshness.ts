import { addDays, type LocalDate } from '../../../platform/clock.ts';

/** After how many days without confirmation something happens (C-A3); the network's settings say so. Each is greater than the one before. */
export interface FreshnessDays {
  /** The people of the member are asked. */
  readonly offerRemindDays: number;
  /** Visitors are told to ask. */
  readonly offerGreyDays: number;
  /** Nobody finds it any more. */
  readonly offerHideDays: number;
}

export const USUAL_DAYS: FreshnessDays = {
  offerRemindDays: 60,
  offerGreyDays: 90,
  offerHideDays: 120,
};

export type Freshness = 'fresh' | 'reminded' | 'grey' | 'hidden';

/** What an offer is to its visitors; being reminded is the member's matter. */
export type ShownFreshness = Exclude<Freshness, 'reminded'>;

/** How an offer stands on a day, `days` after which it was confirmed last: on day 60 it is `reminded`, on day 90 `grey`, on day 120 `hidden`. */
export function freshnessOf(
  confirmedOn: LocalDate,
  today: LocalDate,
  days: FreshnessDays,
): Freshness {
  const { reminded, grey, hidden } = lastDays(today, days);
  if (confirmedOn <= hidden) return 'hidden';
  if (confirmedOn <= grey) return 'grey';
  return confirmedOn <= reminded ? 'reminded' : 'fresh';
}

/** The latest day of confirmation with which an offer is in each state today: the same rule for SQL. */
export function lastDays(
  today: LocalDate,
  { offerRemindDays, offerGreyDays, offerHideDays }: FreshnessDays,
): Readonly<Record<Exclude<Freshness, 'fresh'>, LocalDate>> {
  return {
    reminded: addDays(today, -offerRemindDays),
    grey: addDays(today, -offerGreyDays),
    hidden: addDays(today, -offerHideDays),
  };
}
