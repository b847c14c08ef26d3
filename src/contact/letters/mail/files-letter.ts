import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';

/** Tells a sender that the words of a mail have arrived and its files have not. */
export function filesLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly number: string;
  readonly count: number;
}): LetterContent {
  const { sender, language, number, count } = letter;
  const t = contactTexts(language);
  return composeLetter({
    sender,
    language,
    name: null,
    subject: t('mail.letter.files.subject', { number }),
    paragraphs: [t('mail.letter.files.what', { count }), t('mail.letter.files.next')],
    reason: t('mail.letter.files.reason', { number }),
  });
}
