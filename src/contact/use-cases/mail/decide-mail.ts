import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import { findMail } from '../../queries/mail/find-mail.ts';
import { enquiryOfMail } from './enquiry-of-mail.ts';
import { replyOfMail } from './reply-of-mail.ts';
import { settleMail } from './settle-mail.ts';

interface Decided {
  readonly mailId: string;
  /** Who of the office. */
  readonly by: string;
  readonly now: Date;
}

/** The office says to which enquiry a mail belongs. `number`: as it stands in letters, e.g. `K-7M4QX`. */
export async function assignMail(
  parts: EnquiryParts,
  { mailId, number, by, now }: Decided & { readonly number: string },
): Promise<'placed' | 'gone' | 'no_enquiry'> {
  const found = await findMail(parts, mailId);
  if (found === null) return 'gone';
  const need = await parts.db
    .selectFrom('enquiry_need')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_need.enquiry_id')
    .where('enquiry.number', '=', number.trim().toUpperCase())
    .where('enquiry.erased_at', 'is', null)
    // What is open first, then what was closed last.
    .orderBy('enquiry_need.closed_at', (order) => order.desc().nullsFirst())
    .orderBy('enquiry_need.position')
    .select(['enquiry_need.id as needId', 'enquiry.id as enquiryId'])
    .executeTakeFirst();
  if (need === undefined) return 'no_enquiry';
  const mail = found.mail ?? asPlainText(found.start ?? '');
  const isPlaced = await replyOfMail(parts, { mailId, mail, ...need, by, now });
  return isPlaced ? 'placed' : 'no_enquiry';
}

/** The office says that a mail is a new enquiry. */
export async function admitMail(
  parts: EnquiryParts,
  { mailId, by, now }: Decided,
): Promise<'placed' | 'gone' | 'no_sender'> {
  const found = await findMail(parts, mailId);
  if (found === null) return 'gone';
  // Without an address nobody could answer: then the office takes the enquiry down itself.
  if (found.mail === null || found.mail.from === null) return 'no_sender';
  await enquiryOfMail(parts, { mailId, mail: found.mail, by, now });
  return 'placed';
}

/** The office says that a mail is none for the contact point. Its text is deleted. */
export async function discardMail(
  { db }: Pick<EnquiryParts, 'db'>,
  { mailId, by, now }: Decided,
): Promise<boolean> {
  const end = { mailId, state: 'discarded', needId: null, enquiryId: null, by, now } as const;
  return db.transaction().execute((trx) => settleMail(trx, end));
}

const asPlainText = (text: string): ReadMail => ({
  from: null,
  recipients: [],
  subject: null,
  text,
  attachments: [],
  headers: new Map(),
});
