import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** Says that a takeover could not be confirmed, and how to go on. */
export function takeoverDeclinedLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Of the person who asked. */
  readonly name: string;
  readonly memberName: string;
}): LetterContent {
  const { sender, language, name, memberName } = letter;
  const t = accountTexts(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('mandate.takeover.declined.subject', { name: memberName }),
    paragraphs: [
      t('mandate.takeover.declined.what', { name: memberName }),
      t('mandate.takeover.declined.call', { phone: sender.phone }),
    ],
    reason: t('mandate.takeover.declined.reason', { name: memberName }),
  });
}
