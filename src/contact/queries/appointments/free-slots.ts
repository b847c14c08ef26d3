import type { Kysely } from 'kysely';
import type { Network } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { fits, type SlotFilter } from '../../model/appointments/slot-filter.ts';
import {
  type Busy,
  freeSlotsOf,
  type IsHoliday,
  type Slot,
} from '../../model/appointments/slots.ts';
import { isHoliday } from '../../model/enquiry/working-days.ts';
import type { ContactTables } from '../../tables.ts';
import { readPresences } from './read-presence.ts';

/** A free slot and the presence to which it belongs. */
export interface OfferedSlot {
  readonly slot: Slot;
  readonly presence: Presence;
}

/** Public holidays where the network is. */
export function holidaysOf(network: Network): IsHoliday {
  return (date) => isHoliday(date, network.settings.land);
}

/** Free slots of the services that are in the network's settings, earliest first. What it answers may be taken a moment later. */
export async function freeSlots(
  parts: { readonly db: Kysely<ContactTables>; readonly network: Network },
  wanted: { readonly filter: SlotFilter; readonly now: Date; readonly most: number },
): Promise<readonly OfferedSlot[]> {
  const { db, network } = parts;
  const { filter, now, most } = wanted;
  const known = new Set(network.settings.adviceServices.map(({ key }) => key));
  const all = await readPresences(db, { from: localDate(now), isPublic: true });
  const presences = all.filter((one) => known.has(one.serviceKey) && fits(one, filter));
  if (presences.length === 0) return [];
  const busy = await busyTimes(db, now);
  return freeSlotsOf(presences, busy, { now, isHoliday: holidaysOf(network) }).slice(0, most);
}

/** What is taken from now on; a slot whose hold has run out is free. */
async function busyTimes(db: Kysely<ContactTables>, now: Date): Promise<readonly Busy[]> {
  return db
    .selectFrom('appointment')
    .where('state', '<>', 'cancelled')
    .where('busy_until', '>', now)
    .where((row) => row.or([row('state', '<>', 'held'), row('held_until', '>', now)]))
    .select([
      'presence_id as presenceId',
      'person_id as personId',
      'starts_at as startsAt',
      'busy_until as busyUntil',
    ])
    .execute();
}

/** What people are offered instead of a slot that is gone: those after it first, then those before. */
export async function nextSlots(
  parts: { readonly db: Kysely<ContactTables>; readonly network: Network },
  wanted: { readonly filter: SlotFilter; readonly startsAt: Date; readonly now: Date },
): Promise<readonly OfferedSlot[]> {
  const all = await freeSlots(parts, { ...wanted, most: Number.POSITIVE_INFINITY });
  const after = all.filter(({ slot }) => slot.startsAt >= wanted.startsAt);
  const before = all.filter(({ slot }) => slot.startsAt < wanted.startsAt);
  return [...after, ...before].slice(0, 3);
}
