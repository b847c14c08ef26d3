import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { lookupMac } from '../../model/enquiry/sealed.ts';
import { decideMail } from '../../model/mail/decide-mail.ts';
import { MOST_NEW_A_DAY, type ReadMail } from '../../model/mail/incoming.ts';
import type { MailReason, MailState } from '../../model/mail/mail-state.ts';
import { needsOfTokens } from '../../queries/mail/need-of-token.ts';
import { readMail } from '../../queries/mail/read-mail.ts';
import { storedMail } from '../../queries/mail/stored-mail.ts';
import type { ContactTables } from '../../tables.ts';
import { enquiryOfMail } from './enquiry-of-mail.ts';
import { replyOfMail } from './reply-of-mail.ts';

/** A mail that kills whoever reads it is left to a person. */
const MOST_TRIES = 4;
const DAY_MS = 86_400_000;

/**
 * Puts a stored mail where it belongs: an answer to its need, everything else into a new enquiry, and what cannot be placed before the
 * office. Again, or in two processes at once: the same as once. Answers the state it has then; null = there is no such mail.
 */
export async function placeMail(
  parts: EnquiryParts,
  { mailId, now }: { readonly mailId: string; readonly now: Date },
): Promise<MailState | null> {
  const { db } = parts;
  // Counted before anybody looks inside, and committed at once.
  const mail = await db
    .updateTable('incoming_mail')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', '=', mailId)
    .where('state', '=', 'received')
    .returning(['tries', 'received_at'])
    .executeTakeFirst();
  if (mail === undefined) return stateOf(db, mailId);
  const bytes = mail.tries > MOST_TRIES ? null : await storedMail(parts, mailId);
  const read = bytes === null ? null : await readMail(bytes);
  if (read === null) return leave(db, mailId, { state: 'waiting', reason: 'unreadable' });
  await noteSender(parts, mailId, read);
  const decision = decideMail(read, ownAddresses(parts));
  if (decision.kind === 'waiting')
    return leave(db, mailId, { state: 'waiting', reason: decision.reason });
  const needs = await needsOfTokens(db, decision.tokens);
  if (decision.kind === 'automatic')
    return leave(db, mailId, { state: 'automatic', reason: decision.reason, ...needs[0] });
  for (const need of needs)
    if (await replyOfMail(parts, { mailId, mail: read, ...need, by: null, now })) return 'reply';
  if (read.from === null) return leave(db, mailId, { state: 'waiting', reason: 'no_sender' });
  if (await hasMadeMany(parts, read, now))
    return leave(db, mailId, { state: 'waiting', reason: 'too_many' });
  await enquiryOfMail(parts, { mailId, mail: read, by: null, now });
  return 'new';
}

async function stateOf(db: Kysely<ContactTables>, mailId: string): Promise<MailState | null> {
  const row = await db
    .selectFrom('incoming_mail')
    .where('id', '=', mailId)
    .select('state')
    .executeTakeFirst();
  return row?.state ?? null;
}

/** Where the portal's own letters come from. */
const ownAddresses = ({ network }: EnquiryParts) => [network.settings.contact.email.toLowerCase()];

async function noteSender(
  { db, secret }: EnquiryParts,
  mailId: string,
  { from }: ReadMail,
): Promise<void> {
  await db
    .updateTable('incoming_mail')
    .set({ email_mac: lookupMac(secret, 'email', from?.address ?? null) })
    .where('id', '=', mailId)
    .execute();
}

async function leave(
  db: Kysely<ContactTables>,
  mailId: string,
  to: {
    readonly state: 'waiting' | 'automatic';
    readonly reason: MailReason;
    readonly needId?: string;
    readonly enquiryId?: string;
  },
): Promise<MailState> {
  await db
    .updateTable('incoming_mail')
    .set({
      state: to.state,
      reason: to.reason,
      need_id: to.needId ?? null,
      enquiry_id: to.enquiryId ?? null,
    })
    .where('id', '=', mailId)
    .where('state', '=', 'received')
    .execute();
  return to.state;
}

/** One address cannot fill the desks of all members. */
async function hasMadeMany(
  { db, secret }: EnquiryParts,
  { from }: ReadMail,
  now: Date,
): Promise<boolean> {
  const { made } = await db
    .selectFrom('incoming_mail')
    .where('email_mac', '=', lookupMac(secret, 'email', from?.address ?? null))
    .where('state', '=', 'new')
    .where('received_at', '>', new Date(now.getTime() - DAY_MS))
    .select((row) => row.fn.countAll<string>().as('made'))
    .executeTakeFirstOrThrow();
  return Number(made) >= MOST_NEW_A_DAY;
}
