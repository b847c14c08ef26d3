import type { Kysely } from 'kysely';
import { lookupMac, sealRow } from '../../src/contact/model/enquiry/sealed.ts';
import type { Planted } from './planted-account.ts';
import { phoneOf } from './planted-enquiry.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** Appointments and places on the waiting list of the person; presence hours and what fell out of them. */
export async function plantAppointments<Tables>(
  db: Kysely<Tables>,
  who: Planted,
  { memberId, secret }: { memberId: string; secret: Buffer },
): Promise<readonly string[]> {
  const { id, mark, email, name } = who;
  const told = (what: string) => `${mark}-${what}`;
  /** For rows that stay when the person goes: nothing in them but the reference is the person's. */
  const number = mark.charCodeAt(0);
  await putRow(db, 'presence', {
    ...{ id: `presence-${number}`, member_id: memberId, service_key: 'demo', person_id: id },
    ...{ shown_name: name, weekday: 1, from_on: '2026-01-05', from_time: '09:00' },
    ...{ to_time: '12:00', slot_minutes: 30, ways: ['phone'], languages: ['de'] },
    ...{ bring: `Fragen Sie ${email}`, created_by: id, created_at: at },
  });
  await putRow(db, 'presence_absence', {
    ...{ id: `absence-${number}`, presence_id: `presence-${number}`, on_date: '2026-12-07' },
    ...{ reason: `${email} ist krank`, created_by: id, created_at: at },
  });
  await putRow(db, 'presence_feed', {
    ...{ person_id: id, token_hash: Buffer.from(told('feed')), created_at: at },
  });
  const macs = {
    email_mac: lookupMac(secret, 'email', email),
    phone_mac: lookupMac(secret, 'phone', phoneOf(who)),
  };
  const sealed = (table: string, key: string) =>
    sealRow(secret, table, key, { name: told(table), kind: 'email', value: email });
  const common = { member_id: memberId, service_key: 'demo', language: 'de', created_at: at };
  const appointment = told('appointment-row');
  await putRow(db, 'appointment', {
    ...{ ...common, ...macs, id: appointment, presence_id: `presence-${number}`, way: 'phone' },
    ...{ starts_at: '2026-12-14T08:00:00Z', ends_at: '2026-12-14T08:30:00Z' },
    ...{ busy_until: '2026-12-14T08:30:00Z', page_language: 'de', state: 'booked' },
    ...{ token_hash: Buffer.from(appointment), form_key: appointment, person_id: id },
    ...{ contact_kind: 'email', sealed: sealed('appointment', appointment) },
  });
  const wait = told('wait-row');
  await putRow(db, 'appointment_wait', {
    ...{ ...common, ...macs, id: wait, page_language: 'de', state: 'waiting' },
    ...{ token_hash: Buffer.from(wait), form_key: wait, contact_kind: 'email' },
    sealed: sealed('appointment_wait', wait),
  });
  return ['appointment', 'appointment_wait'].map(told);
}
