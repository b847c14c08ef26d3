import { type Kysely, sql } from 'kysely';
import { lookupMac, sealRow } from '../../src/contact/model/enquiry/sealed.ts';
import { type PrivacyRegister, tablesOf, type Unseal } from '../../src/platform/privacy/index.ts';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** The number under which somebody is called. */
export const phoneOf = ({ mark }: Planted): string => `02064 5${mark.charCodeAt(0)}77`;

/** An enquiry of the person with everything that hangs on it, all words encrypted; and what the person does at a desk. */
export async function plantEnquiry<Tables>(
  db: Kysely<Tables>,
  who: Planted,
  { memberId, otherId, secret }: { memberId: string; otherId: string; secret: Buffer },
): Promise<readonly string[]> {
  const { id, mark, email, name } = who;
  const told = (what: string) => `${mark}-${what}`;
  const enquiry = told('enquiry');
  const sealed = (table: string, key: string, value: unknown) => sealRow(secret, table, key, value);
  const base = { channel: 'form', answer_way: 'email', language: 'de', page_language: 'de' };
  await putRow(db, 'enquiry', {
    ...{ ...base, id: enquiry, number: told('number'), form_key: told('form-key') },
    token_hash: Buffer.from(told('enquiry-token')),
    sealed: sealed('enquiry', enquiry, {
      ...{ name, email, phone: phoneOf(who), message: told('question') },
    }),
    email_mac: lookupMac(secret, 'email', email),
    phone_mac: lookupMac(secret, 'phone', phoneOf(who)),
    created_at: at,
  });
  const clock = { waits_from: at, remind_at: at, due_at: at, escalate_at: at };
  const need = told('need');
  await putRow(db, 'enquiry_need', {
    ...{ ...clock, id: need, enquiry_id: enquiry, position: 1, topic: 'unsure', state: 'new' },
    ...{ sealed: sealed('enquiry_need', need, told('part')), person_id: otherId },
  });
  const event = told('event');
  await putRow(db, 'enquiry_event', {
    ...{ id: event, enquiry_id: enquiry, need_id: need, kind: 'noted', at },
    ...{ person_id: otherId, sealed: sealed('enquiry_event', event, told('note')) },
  });
  const message = told('message');
  await putRow(db, 'enquiry_message', {
    ...{ id: message, enquiry_id: enquiry, need_id: need, direction: 'in', at },
    ...{ sealed: sealed('enquiry_message', message, { subject: null, text: told('reply') }) },
    person_id: otherId,
  });
  await putRow(db, 'enquiry_duty', {
    ...{ id: told('duty'), member_id: memberId, person_id: id, service_key: told('service') },
  });
  await putRow(db, 'service_check', {
    ...{ service_key: `dienst-${mark.charCodeAt(0)}`, checked_on: '2026-11-20' },
    ...{ checked_by: id, checked_at: at },
  });
  return [...['question', 'part', 'note', 'reply', 'service'].map(told), phoneOf(who)];
}

/** Tables of the register in whose encrypted columns a text stands. */
export async function sealedWith<Tables>(
  db: Kysely<Tables>,
  register: PrivacyRegister,
  unseal: Unseal,
  text: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { table, sealed = [] } of tablesOf(register)) {
    if (sealed.length === 0) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select id, ${sql.join(sealed.map((column) => sql.ref(column)))} from ${sql.table(table)}`.execute(
      db,
    );
    const opened = rows.flatMap((row) =>
      sealed.map((column) => {
        const value = row[column];
        return value instanceof Buffer ? JSON.stringify(unseal(table, String(row.id), value)) : '';
      }),
    );
    if (opened.some((words) => words?.toLowerCase().includes(text))) found.push(table);
  }
  return found;
}
