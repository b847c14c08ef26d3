import { randomId } from '../../../platform/ids.ts';
import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import { mailToSeal } from '../../queries/mail/sealed-mail.ts';
import { messageKey } from './message-key.ts';

/**
 * Keeps a mail before anybody looks into it: after this it is not lost, whatever it holds. The same mail again is known and changes
 * nothing. `bytes`: the mail as it came, at most `MOST_MAIL_BYTES`.
 */
export async function storeMail(
  { db, secret }: Pick<EnquiryParts, 'db' | 'secret'>,
  mail: { readonly bytes: Buffer; readonly channel: 'program' | 'command'; readonly now: Date },
): Promise<{ readonly mailId: string; readonly isNew: boolean }> {
  const { bytes, channel, now } = mail;
  const id = randomId();
  const key = macOf(keyFor(secret, 'incoming mail'), messageKey(bytes));
  const stored = await db
    .insertInto('incoming_mail')
    .values({
      id,
      message_key: key,
      received_at: now,
      channel,
      bytes: bytes.length,
      sealed: sealRow(secret, 'incoming_mail', id, mailToSeal(bytes)),
      state: 'received',
    })
    .onConflict((conflict) => conflict.column('message_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (stored !== undefined) return { mailId: stored.id, isNew: true };
  const known = await db
    .selectFrom('incoming_mail')
    .where('message_key', '=', key)
    .select('id')
    .executeTakeFirstOrThrow();
  return { mailId: known.id, isNew: false };
}
