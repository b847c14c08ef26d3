import { queueLetter } from '../../../accounts/index.ts';
import { LANGUAGES } from '../../../platform/texts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { filesLetter } from '../../letters/mail/files-letter.ts';
import { lookupMac } from '../../model/enquiry/sealed.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';

/**
 * Tells the sender of a mail with files that these did not come along, in the caller's transaction. Only where the mail comes from the
 * address of the enquiry: a forged sender must not make us write to somebody.
 */
export async function tellAboutFiles(
  { db: trx, sender, secret }: EnquiryParts,
  told: { readonly mail: ReadMail; readonly enquiryId: string; readonly now: Date },
): Promise<void> {
  const { mail, enquiryId, now } = told;
  if (mail.attachments.length === 0 || mail.from === null) return;
  const enquiry = await trx
    .selectFrom('enquiry')
    .where('id', '=', enquiryId)
    .where('email_mac', '=', lookupMac(secret, 'email', mail.from.address))
    .where('held_at', 'is', null)
    .select(['number', 'page_language'])
    .executeTakeFirst();
  if (enquiry === undefined) return;
  const language = LANGUAGES.find((own) => own === enquiry.page_language) ?? 'de';
  await queueLetter(trx, {
    kind: 'enquiry_files',
    email: mail.from.address,
    personId: null,
    memberId: null,
    language,
    content: filesLetter({
      sender,
      language,
      number: enquiry.number,
      count: mail.attachments.length,
    }),
    now,
  });
}
