import type { LocalDate } from '../../../platform/clock.ts';

/** How people meet an adviser. */
export const MEETING_WAYS = ['place', 'phone', 'video'] as const;
export type MeetingWay = (typeof MEETING_WAYS)[number];

/** A day that falls out (no times) or a hole in it. */
export interface Absence {
  readonly onDate: LocalDate;
  /** `HH:MM`; null = the whole day. */
  readonly fromTime: string | null;
  readonly toTime: string | null;
}

/** When a presence is there and how its time is cut into slots. Times are `HH:MM` in Europe/Berlin. */
export interface PresenceHours {
  readonly id: string;
  /** 1 = Monday … 7 = Sunday; null = on `fromOn` alone. */
  readonly weekday: number | null;
  readonly fromOn: LocalDate;
  /** The last day; null = until somebody ends it. */
  readonly untilOn: LocalDate | null;
  readonly fromTime: string;
  readonly toTime: string;
  readonly slotMinutes: number;
  /** Rest after each appointment. */
  readonly bufferMinutes: number;
  /** Whether somebody is there on public holidays. */
  readonly onHolidays: boolean;
  readonly absences: readonly Absence[];
}

/** Presence hours of an adviser with what people ask before they come. */
export interface Presence extends PresenceHours {
  readonly memberId: string;
  readonly serviceKey: string;
  readonly personId: string | null;
  /** As people see it; null = not named. */
  readonly shownName: string | null;
  readonly ways: readonly MeetingWay[];
  readonly placeName: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  /** Stop and line in words. */
  readonly bus: string | null;
  /** Null = unknown. */
  readonly stepFree: boolean | null;
  readonly childWelcome: boolean;
  readonly languages: readonly string[];
  /** Keys of everyday topics; empty = any. */
  readonly topics: readonly string[];
  readonly bring: string | null;
}
