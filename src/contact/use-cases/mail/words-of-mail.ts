import type { Language } from '../../../platform/texts/index.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import { contactTexts } from '../../texts.ts';

/** What people at the desk read of a mail: its words, and which files did not come along. */
export function wordsOfMail(mail: ReadMail, language: Language): string {
  const t = contactTexts(language);
  const files = mail.attachments.join(', ');
  return [
    mail.text === '' ? (mail.subject ?? '') : mail.text,
    ...(files === '' ? [] : [t('mail.files.left', { count: mail.attachments.length, files })]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
