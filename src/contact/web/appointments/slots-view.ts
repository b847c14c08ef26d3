import { type LocalDate, localDate } from '../../../platform/clock.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import type { Slot } from '../../model/appointments/slots.ts';
import type { OfferedSlot } from '../../queries/appointments/free-slots.ts';

/** Free slots of one presence on one day. */
export interface DayPresence {
  readonly presence: Presence;
  readonly slots: readonly Slot[];
}

/** The free slots of one day, presence by presence in the order of their first slot. */
export interface SlotDay {
  readonly date: LocalDate;
  readonly presences: readonly DayPresence[];
}

/** Days with free slots, from a day on; `later` is the first day that is not among them. */
export function slotDays(
  offered: readonly OfferedSlot[],
  { from, most }: { readonly from: LocalDate; readonly most: number },
): { readonly days: readonly SlotDay[]; readonly later: LocalDate | null } {
  const days: { date: LocalDate; presences: { presence: Presence; slots: Slot[] }[] }[] = [];
  for (const { slot, presence } of offered) {
    const date = localDate(slot.startsAt);
    if (date < from) continue;
    let day = days.at(-1);
    if (day?.date !== date) {
      if (days.length === most) return { days, later: date };
      day = { date, presences: [] };
      days.push(day);
    }
    const there = day.presences.find((one) => one.presence.id === presence.id);
    if (there === undefined) day.presences.push({ presence, slots: [slot] });
    else there.slots.push(slot);
  }
  return { days, later: null };
}
