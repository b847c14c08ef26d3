import type { Kysely } from 'kysely';
import { type LetterContent, queueLetter } from '../../../accounts/index.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { SenderLetter } from '../../letters/enquiry/sender-letters.ts';
import { enquiryToken } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { replyAddressFor } from '../mail/reply-address.ts';
import { type LockedNeed, senderOf } from './lock-need.ts';
import { languageOf } from './write-to-desk.ts';

/**
 * Queues a letter to the sender of a need in the caller's transaction; answers to it come back to the need. False where there is no
 * address, or none that can be read any more.
 */
export async function writeToSender(
  trx: Kysely<ContactTables>,
  parts: Pick<EnquiryParts, 'network' | 'sender' | 'secret'>,
  letter: {
    readonly locked: LockedNeed;
    /** For the mail log. */
    readonly kind: string;
    write(base: SenderLetter): LetterContent;
    readonly now: Date;
  },
): Promise<boolean> {
  const { locked, kind, now } = letter;
  const { need, enquiry } = locked;
  const sender = senderOf(parts, enquiry);
  if (sender === null || sender.email === null || enquiry.held_at !== null) return false;
  const language = languageOf(enquiry.page_language);
  const replyTo = await replyAddressFor(trx, {
    needId: need.id,
    contactEmail: parts.network.settings.contact.email,
    secret: parts.secret,
    now,
  });
  await queueLetter(trx, {
    ...{ kind, email: sender.email, personId: null, memberId: need.member_id, language },
    content: letter.write({
      sender: parts.sender,
      ...{ language, name: sender.name, number: enquiry.number, replyTo },
      token: enquiryToken(parts.secret, enquiry.form_key),
    }),
    mustArrive: true,
    now,
  });
  return true;
}
