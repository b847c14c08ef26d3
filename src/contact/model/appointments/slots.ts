import { addDays, type LocalDate, localDate } from '../../../platform/clock.ts';
import { instantOf, minutesOf } from './local-instant.ts';
import type { PresenceHours } from './presence.ts';

const MINUTE_MS = 60_000;
const MONDAY = Date.parse('2024-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

/** Nobody gets ready for less, and no adviser sees the booking. */
export const LEAST_MINUTES_AHEAD = 120;
/** How far ahead people can book. */
export const MOST_DAYS_AHEAD = 42;

/** A part of a presence that one person can have. */
export interface Slot {
  readonly presenceId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** With the rest after it. */
  readonly busyUntil: Date;
}

/** Whether a day is a public holiday in the land of the network. */
export type IsHoliday = (date: LocalDate) => boolean;

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  const days = (Date.parse(`${date}T00:00:00Z`) - MONDAY) / DAY_MS;
  return (((days % 7) + 7) % 7) + 1;
}

/** Whether somebody is there on this day at all; holes in it do not count. */
export function isThereOn(presence: PresenceHours, date: LocalDate, isHoliday: IsHoliday): boolean {
  if (date < presence.fromOn) return false;
  if (presence.untilOn !== null && date > presence.untilOn) return false;
  if (presence.weekday === null ? date !== presence.fromOn : presence.weekday !== weekdayOf(date))
    return false;
  if (!presence.onHolidays && isHoliday(date)) return false;
  return !presence.absences.some((absence) => absence.onDate === date && absence.fromTime === null);
}

/**
 * The slots of a presence on a day, in order, whoever has them. A hole takes out what it touches and leaves the others where they were,
 * so that nobody's appointment moves. Over a change of the clocks no slot begins in the hour that does not exist, none touches another.
 */
export function slotsOn(
  presence: PresenceHours,
  date: LocalDate,
  isHoliday: IsHoliday,
): readonly Slot[] {
  if (!isThereOn(presence, date, isHoliday)) return [];
  const holes = presence.absences.filter((absence) => absence.onDate === date);
  const last = minutesOf(presence.toTime);
  const step = presence.slotMinutes + presence.bufferMinutes;
  const end = instantOf(date, last);
  const slots: Slot[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (let from = minutesOf(presence.fromTime); from + presence.slotMinutes <= last; from += step) {
    const to = from + presence.slotMinutes;
    const startsAt = instantOf(date, from);
    if (startsAt === null || startsAt.getTime() < free) continue;
    const isOut = holes.some(
      (hole) =>
        from < minutesOf(hole.toTime ?? '24:00') && minutesOf(hole.fromTime ?? '00:00') < to,
    );
    const endsAt = new Date(startsAt.getTime() + presence.slotMinutes * MINUTE_MS);
    if (end !== null && endsAt.getTime() > end.getTime()) continue;
    const busyUntil = new Date(endsAt.getTime() + presence.bufferMinutes * MINUTE_MS);
    free = busyUntil.getTime();
    if (!isOut) slots.push({ presenceId: presence.id, startsAt, endsAt, busyUntil });
  }
  return slots;
}

/** A time in which a presence, or its person in another one, is taken. */
export interface Busy {
  readonly presenceId: string;
  readonly personId: string | null;
  readonly startsAt: Date;
  readonly busyUntil: Date;
}

/**
 * The free slots of presences from {@link LEAST_MINUTES_AHEAD} on for {@link MOST_DAYS_AHEAD} days, earliest first. Two presences at the
 * same time keep the order in which they were given.
 */
export function freeSlotsOf<P extends PresenceHours & { readonly personId: string | null }>(
  presences: readonly P[],
  busy: readonly Busy[],
  { now, isHoliday }: { readonly now: Date; readonly isHoliday: IsHoliday },
): readonly { readonly slot: Slot; readonly presence: P }[] {
  const earliest = now.getTime() + LEAST_MINUTES_AHEAD * MINUTE_MS;
  const today = localDate(now);
  const free: { slot: Slot; presence: P }[] = [];
  for (const presence of presences) {
    const taken = busy.filter(
      (one) =>
        one.presenceId === presence.id ||
        (one.personId !== null && one.personId === presence.personId),
    );
    for (let day = 0; day <= MOST_DAYS_AHEAD; day++) {
      for (const slot of slotsOn(presence, addDays(today, day), isHoliday)) {
        if (slot.startsAt.getTime() >= earliest && !taken.some((one) => overlaps(one, slot)))
          free.push({ slot, presence });
      }
    }
  }
  return free.sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
}

type Span = { readonly startsAt: Date; readonly busyUntil: Date };

/** Half open: what ends at ten does not touch what begins at ten. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.busyUntil && b.startsAt < a.busyUntil;
}
