import type { EnquiryParts } from '../../enquiry-parts.ts';
import { holdReasons } from '../../model/ask/content-score.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import { languageOf } from '../../model/mail/language-of.ts';
import { within } from '../../within.ts';
import { submitEnquiry } from '../enquiry/submit-enquiry.ts';
import { settleMail } from './settle-mail.ts';
import { tellAboutFiles } from './tell-about-files.ts';
import { wordsOfMail } from './words-of-mail.ts';

/** Nobody waits with a mail as with a form; so many seconds are no sign of anything. */
const NO_HURRY_SECONDS = 3600;

/**
 * Makes an enquiry of a mail. The same mail again leads to the same enquiry. `by`: the person of the office who said so, which is the look
 * that mails of advertisers otherwise wait for; null = nobody has looked.
 */
export async function enquiryOfMail(
  parts: EnquiryParts,
  made: {
    readonly mailId: string;
    readonly mail: ReadMail;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { mailId, mail, by, now } = made;
  const subject = mail.subject === null || mail.text === '' ? '' : `${mail.subject}\n\n`;
  const message = `${subject}${wordsOfMail(mail, 'de')}`;
  const language = languageOf(message);
  const heldFor =
    by === null
      ? holdReasons({
          text: message,
          isTrapFilled: false,
          secondsOpen: NO_HURRY_SECONDS,
          // Many mails of one address wait on their own page, see `placeMail`.
          lately: { all: 0, ofSender: 0 },
        })
      : [];
  await within(parts.db, async (trx) => {
    const inside = { ...parts, db: trx };
    const { enquiryId, isNew } = await submitEnquiry(inside, {
      formKey: `mail-${mailId}`,
      channel: 'email',
      answerWay: 'email',
      name: mail.from?.name ?? null,
      email: mail.from?.address ?? null,
      phone: null,
      message,
      topics: [],
      language,
      pageLanguage: language,
      postalCode: null,
      heldFor,
      now,
    });
    await settleMail(trx, { mailId, state: 'new', needId: null, enquiryId, by, now });
    if (isNew) await tellAboutFiles(inside, { mail, enquiryId, now });
  });
}
