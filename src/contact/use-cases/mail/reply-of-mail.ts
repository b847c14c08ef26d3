import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import { within } from '../../within.ts';
import { receiveReply } from '../enquiry/receive-reply.ts';
import { settleMail } from './settle-mail.ts';
import { tellAboutFiles } from './tell-about-files.ts';
import { wordsOfMail } from './words-of-mail.ts';

/**
 * Adds a mail to the need that it answers, which reopens it where it was closed and tells the named contact; all or nothing. False = there is no such
 * need any more. `by`: the person of the office who said where it belongs; null = its address did.
 */
export async function replyOfMail(
  parts: EnquiryParts,
  reply: {
    readonly mailId: string;
    readonly mail: ReadMail;
    readonly needId: string;
    readonly enquiryId: string;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<boolean> {
  const { mailId, mail, needId, enquiryId, by, now } = reply;
  return within(parts.db, async (trx) => {
    const inside = { ...parts, db: trx };
    const answer = await receiveReply(inside, {
      needId,
      subject: mail.subject,
      text: wordsOfMail(mail, 'de'),
      sourceKey: `mail:${mailId}`,
      now,
    });
    if (answer.kind === 'gone') return false;
    await settleMail(trx, { mailId, state: 'reply', needId, enquiryId, by, now });
    if (answer.kind === 'received') await tellAboutFiles(inside, { mail, enquiryId, now });
    return true;
  });
}
