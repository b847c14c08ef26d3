import { type Kysely, sql } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { bookedLetter } from '../../letters/appointments/visitor-letters.ts';
import { appointmentToken } from '../../model/appointments/appointment-token.ts';
import type { ContactWay } from '../../model/appointments/contact-way.ts';
import type { MeetingWay, Presence } from '../../model/appointments/presence.ts';
import {
  LEAST_MINUTES_AHEAD,
  MOST_DAYS_AHEAD,
  type Slot,
  slotsOn,
} from '../../model/appointments/slots.ts';
import { lookupMac, sealRow } from '../../model/enquiry/sealed.ts';
import { holidaysOf, nextSlots, type OfferedSlot } from '../../queries/appointments/free-slots.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import type { ContactTables } from '../../tables.ts';
import { countAppointment } from './count-appointment.ts';
import { queueVisitorLetter } from './queue-visitor-letter.ts';
import { releaseHolds } from './release-holds.ts';
import { tellAdviser } from './tell-adviser.ts';

/** One person should not fill the rota. */
export const MOST_OPEN_APPOINTMENTS = 3;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Booking {
  readonly presenceId: string;
  readonly startsAt: Date;
  /** First name or alias. */
  readonly name: string;
  readonly contact: ContactWay;
  readonly way: MeetingWay;
  readonly topic: string | null;
  /** In which people want to talk, ISO 639-1. */
  readonly language: string;
  readonly pageLanguage: Language;
  readonly withChild: boolean;
  /** Of the form: sending it twice books once. */
  readonly formKey: string;
  readonly now: Date;
}

export type BookingAnswer =
  | { readonly kind: 'booked'; readonly token: string }
  /** Somebody was faster, or the adviser is not there: the next ones that fit. */
  | { readonly kind: 'taken' | 'gone'; readonly next: readonly OfferedSlot[] }
  /** There are {@link MOST_OPEN_APPOINTMENTS} with this contact. */
  | { readonly kind: 'enough' };

/**
 * Books a slot. Nothing is reserved before: the insert decides, because the database lets no two appointments of a presence or of a person
 * overlap. Whoever is second hears the next free slots.
 */
export async function bookAppointment(
  parts: EnquiryParts,
  booking: Booking,
): Promise<BookingAnswer> {
  const answer = await parts.db.transaction().execute((trx) => bookWithin(parts, trx, booking));
  if (typeof answer === 'object') return answer;
  if (answer === 'enough') return { kind: 'enough' };
  const [presence] = await readPresences(parts.db, { presenceId: booking.presenceId });
  const filter = {
    serviceKey: presence?.serviceKey,
    language: booking.language,
    way: booking.way,
  };
  return { kind: answer, next: await nextSlots(parts, { ...booking, filter }) };
}

type Booked = Extract<BookingAnswer, { kind: 'booked' }>;

async function bookWithin(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  booking: Booking,
): Promise<Booked | 'taken' | 'gone' | 'enough'> {
  const { formKey, contact, now } = booking;
  const before = await bookedByForm(parts, trx, formKey);
  if (before !== null) return before;
  const macs = {
    email_mac: lookupMac(parts.secret, 'email', contact.kind === 'email' ? contact.value : null),
    phone_mac: lookupMac(parts.secret, 'phone', contact.kind === 'phone' ? contact.value : null),
  };
  if (await hasEnough(trx, macs, now)) return 'enough';
  // A presence that is cancelled at this moment waits until this is booked, and then tells the person.
  await trx
    .selectFrom('presence')
    .select('id')
    .where('id', '=', booking.presenceId)
    .forShare()
    .execute();
  const [presence] = await readPresences(trx, { presenceId: booking.presenceId, isPublic: true });
  const slot = presence === undefined ? undefined : slotOf(parts, presence, booking);
  if (presence === undefined || slot === undefined) return 'gone';
  if (!presence.ways.includes(booking.way)) return 'gone';
  await releaseHolds(trx, now);
  const id = randomId();
  const token = appointmentToken(parts.secret, id);
  const inserted = await trx
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
      way: booking.way,
      topic: booking.topic,
      language: booking.language,
      page_language: booking.pageLanguage,
      with_child: booking.withChild,
      token_hash: hashOf(token),
      sealed: sealRow(parts.secret, 'appointment', id, { name: booking.name, ...contact }),
      contact_kind: contact.kind,
      ...macs,
      form_key: formKey,
      state: 'booked',
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted === undefined) return (await bookedByForm(parts, trx, formKey)) ?? 'taken';
  await countAppointment(trx, { ...presence, now }, 'booked');
  await queueVisitorLetter(parts, trx, inserted, presence, {
    kind: 'appointment_booked',
    write: bookedLetter,
    now,
  });
  await tellAdviser(parts, trx, { appointment: inserted, kind: 'booked', now });
  return { kind: 'booked', token };
}

/** The slot as it is now; undefined if it cannot be booked (any more). */
function slotOf(parts: EnquiryParts, presence: Presence, booking: Booking): Slot | undefined {
  const { startsAt, now } = booking;
  const ahead = startsAt.getTime() - now.getTime();
  if (ahead < LEAST_MINUTES_AHEAD * MINUTE_MS || ahead > (MOST_DAYS_AHEAD + 1) * DAY_MS)
    return undefined;
  return slotsOn(presence, localDate(startsAt), holidaysOf(parts.network)).find(
    (slot) => slot.startsAt.getTime() === startsAt.getTime(),
  );
}

async function bookedByForm(
  parts: EnquiryParts,
  trx: Kysely<ContactTables>,
  formKey: string,
): Promise<Booked | null> {
  const row = await trx
    .selectFrom('appointment')
    .select('id')
    .where('form_key', '=', formKey)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { kind: 'booked', token: appointmentToken(parts.secret, row.id) };
}

/** Counts under a lock of the contact, so that many requests at once are not all the first. */
async function hasEnough(
  trx: Kysely<ContactTables>,
  macs: { readonly email_mac: Buffer | null; readonly phone_mac: Buffer | null },
  now: Date,
): Promise<boolean> {
  const mac = macs.email_mac ?? macs.phone_mac;
  if (mac === null) return false;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointments of ${mac.toString('hex')}`}, 0))`.execute(
    trx,
  );
  const { open } = await trx
    .selectFrom('appointment')
    .where((row) => row.or([row('email_mac', '=', mac), row('phone_mac', '=', mac)]))
    .where('state', '=', 'booked')
    .where('ends_at', '>', now)
    .select((row) => row.fn.countAll<string>().as('open'))
    .executeTakeFirstOrThrow();
  return Number(open) >= MOST_OPEN_APPOINTMENTS;
}
