import type { Kysely } from 'kysely';
import { instantOf } from '../../src/contact/model/appointments/local-instant.ts';
import { slotKey } from '../../src/contact/model/appointments/slot-key.ts';
import type { ContactTables } from '../../src/contact/tables.ts';
import { addDays, localDate } from '../../src/platform/clock.ts';
import { hashOf, newToken } from '../../src/platform/security/tokens.ts';
import { addPerson } from '../support/sign-in-app.ts';

type Database = Kysely<ContactTables>;
const HOUR_MS = 3_600_000;

/** Presence hours of a member with an appointment and somebody who waits: what `:presence`, `:appointment` and `:wait` name. */
export async function presenceThings(
  db: Database,
  { id: memberId, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<{ readonly presence: string; readonly appointment: string; readonly wait: string }> {
  const id = `known-${slug}`;
  await db
    .insertInto('presence')
    .values({
      ...{ id, member_id: memberId, service_key: slug, person_id: null, shown_name: null },
      ...{ weekday: 3, from_on: '2026-11-02', until_on: null, from_time: '09:00' },
      ...{ to_time: '12:00', slot_minutes: 30, ways: ['place', 'phone'] },
      ...{ place_name: 'Demo-Haus', street: null, postal_code: null, town: 'Wesel', bus: null },
      ...{ step_free: true, child_welcome: true, languages: ['de'], topics: [], bring: null },
      ...{ created_by: null, created_at: now },
    })
    .execute();
  const start = now.getTime() + 48 * HOUR_MS;
  await appointmentIn(db, { id, memberId, presenceId: id, startsAt: new Date(start) }, newToken());
  await waitIn(db, { id, memberId }, newToken(), now);
  return { presence: id, appointment: id, wait: id };
}

/** The token of somebody's appointment. */
export async function ownAppointment(db: Database, memberId: string, now: Date): Promise<string> {
  const token = newToken();
  const presence = await db
    .selectFrom('presence')
    .where('member_id', '=', memberId)
    .select('id')
    .executeTakeFirstOrThrow();
  const startsAt = new Date(now.getTime() + 72 * HOUR_MS);
  const row = { id: 'own-appointment', memberId, presenceId: presence.id, startsAt };
  await appointmentIn(db, row, token);
  return token;
}

/** The token of somebody on a waiting list. */
export async function ownWaiting(db: Database, memberId: string, now: Date): Promise<string> {
  const token = newToken();
  await waitIn(db, { id: 'own-waiting', memberId }, token, now);
  return token;
}

async function appointmentIn(
  db: Database,
  row: { id: string; memberId: string; presenceId: string; startsAt: Date },
  token: string,
): Promise<void> {
  const endsAt = new Date(row.startsAt.getTime() + HOUR_MS / 2);
  await db
    .insertInto('appointment')
    .values({
      ...{ id: row.id, presence_id: row.presenceId, member_id: row.memberId, person_id: null },
      ...{ service_key: 'frag-wesel', starts_at: row.startsAt, ends_at: endsAt },
      ...{ busy_until: endsAt, way: 'place', topic: null, language: 'de', page_language: 'de' },
      ...{ token_hash: hashOf(token), sealed: null, contact_kind: 'phone', form_key: row.id },
      ...{ state: 'booked', created_at: row.startsAt },
    })
    .execute();
}

async function waitIn(
  db: Database,
  row: { id: string; memberId: string },
  token: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('appointment_wait')
    .values({
      ...{ id: row.id, member_id: row.memberId, service_key: 'known', token_hash: hashOf(token) },
      ...{ sealed: null, contact_kind: 'phone', form_key: row.id, language: 'de' },
      ...{ page_language: 'de', topic: null, way: null, state: 'waiting', created_at: now },
    })
    .execute();
}

/** What the public pages of appointments name: a free slot, somebody's appointment and place on a list, an adviser's calendar. */
export async function publicAppointmentThings(
  db: Database,
  memberId: string,
  now: Date,
): Promise<Readonly<Record<string, string>>> {
  const id = 'bekannt00001';
  const day = addDays(localDate(now), 7);
  await db
    .insertInto('presence')
    .values({
      ...{ id, member_id: memberId, service_key: 'frag-wesel', person_id: null, shown_name: null },
      ...{ weekday: null, from_on: day, until_on: day, from_time: '09:00', to_time: '12:00' },
      ...{ slot_minutes: 30, ways: ['phone'], place_name: null, street: null, postal_code: null },
      ...{ town: null, bus: null, step_free: null, languages: ['de'], topics: [], bring: null },
      ...{ created_by: null, created_at: now, on_holidays: true },
    })
    .execute();
  const startsAt = instantOf(day, 9 * 60) ?? now;
  const own = await ownAppointment(db, memberId, now);
  const personId = await addPerson(db, { email: 'kalender@matrix.example' });
  const feed = newToken();
  const hash = { token_hash: hashOf(feed), created_at: now };
  await db
    .insertInto('presence_feed')
    .values({ person_id: personId, ...hash })
    .execute();
  return {
    '/beratung/termine/:slot': slotKey({ presenceId: id, startsAt }),
    '/beratung/warteliste/:service': 'frag-wesel',
    '/kontakt/termin/:token': own,
    '/kontakt/termin/:token/absagen': own,
    '/kontakt/termin/:token/termin.ics': own,
    '/kontakt/warten/:token': await ownWaiting(db, memberId, now),
    '/kalender/praesenz/:token/sprechzeiten.ics': feed,
  };
}
