import type { Kysely } from 'kysely';
import { lookupMac, sealRow } from '../../src/contact/model/enquiry/sealed.ts';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** A mail of the person that waits for the office, and one of somebody else that the person has placed. */
export async function plantMail<Tables>(
  db: Kysely<Tables>,
  { id, mark, email }: Planted,
  secret: Buffer,
): Promise<void> {
  const waiting = `${mark}-mail`;
  const base = { received_at: at, channel: 'program', bytes: 1 };
  await putRow(db, 'incoming_mail', {
    ...{ ...base, id: waiting, message_key: Buffer.from(waiting), state: 'waiting' },
    sealed: sealRow(secret, 'incoming_mail', waiting, { text: `From: ${email}\n\n${mark}-mailed` }),
    email_mac: lookupMac(secret, 'email', email),
  });
  const placed = `placed-${mark.charCodeAt(0)}`;
  await putRow(db, 'incoming_mail', {
    ...{ ...base, id: placed, message_key: Buffer.from(placed), state: 'discarded' },
    ...{ decided_by: id, decided_at: at },
  });
}
