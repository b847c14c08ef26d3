import type { MeetingHours } from './rows.ts';

// One 16-bit number per run for its beginnings and one for its ends: the minute in the lower bits, and a bit that says that some
// meeting's minute is not known. What is not known at all lies where no limit reaches it.

/** Set where the beginning (the end) of some meeting is not known. */
export const UNSURE = 0x8000;
export const MINUTE = 0x7fff;

export function beginsNumber({ earliest, allBegins }: MeetingHours): number {
  if (earliest === null) return UNSURE | MINUTE;
  return allBegins ? earliest : earliest | UNSURE;
}

export function endsNumber({ latest, allEnds }: MeetingHours): number {
  if (latest === null) return UNSURE;
  return allEnds ? latest : latest | UNSURE;
}

/** Minutes after midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
