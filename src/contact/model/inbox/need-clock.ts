import { addDays, localDate } from '../../../platform/clock.ts';

/** What the clock of a need shows. The words come from the page. */
export type ReadClock =
  | { readonly kind: 'closed'; readonly at: Date }
  /** The sender has heard from somebody: the clock stands. */
  | { readonly kind: 'answered'; readonly at: Date }
  | { readonly kind: 'today' | 'tomorrow' | 'later'; readonly until: Date }
  | { readonly kind: 'late'; readonly since: Date; readonly isEscalated: boolean };

/** The times of a need by which its clock is read. */
export interface ClockTimes {
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly closedAt: Date | null;
}

/** Reads the clock. Days are those of Europe/Berlin. What is late stays late at the minute, whether or not the care has noted it yet. */
export function clockOf(
  { dueAt, answeredAt, escalatedAt, closedAt }: ClockTimes,
  now: Date,
): ReadClock {
  if (closedAt !== null) return { kind: 'closed', at: closedAt };
  if (answeredAt !== null) return { kind: 'answered', at: answeredAt };
  if (dueAt <= now) return { kind: 'late', since: dueAt, isEscalated: escalatedAt !== null };
  const today = localDate(now);
  const day = localDate(dueAt);
  if (day === today) return { kind: 'today', until: dueAt };
  return { kind: day === addDays(today, 1) ? 'tomorrow' : 'later', until: dueAt };
}
