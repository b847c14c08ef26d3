import type { Kysely, Selectable } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { AppointmentWaitTable } from '../../appointment-tables.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { appointmentToken } from '../../model/appointments/appointment-token.ts';
import { offerUntil } from '../../model/appointments/offer-until.ts';
import { fits } from '../../model/appointments/slot-filter.ts';
import { slotKey } from '../../model/appointments/slot-key.ts';
import { overlaps } from '../../model/appointments/slots.ts';
import { freeSlots, type OfferedSlot } from '../../queries/appointments/free-slots.ts';
import type { ContactTables } from '../../tables.ts';
import { queueOffer } from './queue-offer.ts';

/** People who are looked at in one go; the next minute takes the others. */
const MOST_OFFERS = 50;

/**
 * Offers free slots of a service (or of all) to who waits, in turn: each gets the first that fits and was not offered to them before. The
 * slot is held by a row of its own, so that nobody else can book it until the offer ends.
 */
export async function offerSlots(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  { serviceKey, now }: { readonly serviceKey?: string; readonly now: Date },
): Promise<number> {
  let waiting = trx.selectFrom('appointment_wait').selectAll().where('state', '=', 'waiting');
  if (serviceKey !== undefined) waiting = waiting.where('service_key', '=', serviceKey);
  const queue = await waiting
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST_OFFERS)
    .forUpdate()
    .skipLocked()
    .execute();
  if (queue.length === 0) return 0;
  const most = Number.POSITIVE_INFINITY;
  let free = await freeSlots({ ...parts, db: trx }, { filter: { serviceKey }, now, most });
  let offers = 0;
  for (const wait of queue) {
    const found = free.find((one) => isFor(wait, one, now));
    if (found === undefined) continue;
    free = free.filter((one) => !isSameTime(one, found));
    if (await hold(parts, trx, { wait, found, now })) offers += 1;
  }
  return offers;
}

type Wait = Selectable<AppointmentWaitTable>;

function isFor(wait: Wait, { slot, presence }: OfferedSlot, now: Date): boolean {
  const filter = {
    serviceKey: wait.service_key,
    topic: wait.topic ?? undefined,
    language: wait.language,
    way: wait.way ?? undefined,
  };
  return (
    fits(presence, filter) &&
    !wait.refused.includes(slotKey(slot)) &&
    offerUntil(now, slot.startsAt) !== null
  );
}

function isSameTime(one: OfferedSlot, found: OfferedSlot): boolean {
  const { presence } = found;
  const isOfSame =
    one.presence.id === presence.id ||
    (presence.personId !== null && one.presence.personId === presence.personId);
  return isOfSame && overlaps(one.slot, found.slot);
}

async function hold(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  { wait, found, now }: { readonly wait: Wait; readonly found: OfferedSlot; readonly now: Date },
): Promise<boolean> {
  const { slot, presence } = found;
  const until = offerUntil(now, slot.startsAt);
  if (until === null) return false;
  const id = randomId();
  const held = await trx
    .insertInto('appointment')
    .values({
      id,
      presence_id: presence.id,
      member_id: presence.memberId,
      service_key: presence.serviceKey,
      person_id: presence.personId,
      starts_at: slot.startsAt,
      ends_at: slot.endsAt,
      busy_until: slot.busyUntil,
      way: wait.way ?? presence.ways[0] ?? 'phone',
      topic: wait.topic,
      language: wait.language,
      page_language: wait.page_language,
      token_hash: hashOf(appointmentToken(parts.secret, id)),
      sealed: null,
      contact_kind: wait.contact_kind,
      form_key: `held-${id}`,
      state: 'held',
      wait_id: wait.id,
      held_until: until,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (held === undefined) return false;
  await trx
    .updateTable('appointment_wait')
    .set({ state: 'offered' })
    .where('id', '=', wait.id)
    .execute();
  await queueOffer(parts, trx, { wait, held, presence, until, now });
  return true;
}
