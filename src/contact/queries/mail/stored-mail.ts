import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { openRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { mailFromSealed } from './sealed-mail.ts';

/** The bytes of a mail that nobody has placed yet; null where there are none (any more). */
export async function storedMail(
  { db, secret }: { readonly db: Kysely<ContactTables>; readonly secret: EnquiryParts['secret'] },
  mailId: string,
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('incoming_mail')
    .where('id', '=', mailId)
    .select('sealed')
    .executeTakeFirst();
  return row === undefined || row.sealed === null
    ? null
    : mailFromSealed(openRow(secret, 'incoming_mail', mailId, row.sealed));
}
