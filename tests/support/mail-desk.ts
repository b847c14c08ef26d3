import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../src/contact/enquiry-parts.ts';
import type { ContactTables } from '../../src/contact/index.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { letterSenderOf } from '../../src/start/letter-senders.ts';
import { putRow } from '../privacy/put-row.ts';
import { addProvider } from './members.ts';
import { addPerson } from './sign-in-app.ts';

/** The secret of desks in tests. */
export const DESK_SECRET = Buffer.alloc(32, 7);

/** A member whose advice service gets enquiries, with one adviser, in an empty database: what the contact point's use cases need. */
export async function openMailDesk(
  db: Kysely<ContactTables>,
): Promise<EnquiryParts & { readonly adviserId: string }> {
  const network = await loadNetwork('network/wesel');
  await addProvider(db, 'frag-wesel');
  const adviserId = await addPerson(db, { email: 'rat@frag-wesel.example', name: 'Demo Rat' });
  await putRow(db, 'mandate', {
    ...{ id: 'adviser', person_id: adviserId, member_id: 'frag-wesel', role: 'adviser' },
    ...{ from_on: '2020-01-01', created_at: new Date('2020-01-01T08:00:00Z') },
  });
  const sender = letterSenderOf(network, 'https://portal.example');
  return { db, network, sender, secret: DESK_SECRET, adviserId };
}

/** A mail as a server hands it in. */
export function mailText(mail: {
  readonly from?: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly id?: string;
  readonly head?: readonly string[];
}): Buffer {
  const { from = 'Demo Ayla <ayla@gast.example>', to, subject = 'Frage', text, head = [] } = mail;
  const id = mail.id === undefined ? [] : [`Message-ID: <${mail.id}@gast.example>`];
  const lines = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...id, ...head];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}\r\n`);
}
