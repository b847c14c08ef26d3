import type { LocalDate } from '../../platform/clock.ts';
import type { Language } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import type { LetterContent } from '../model/letter.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** Tells somebody without a role that the account will be erased, when, and how to keep it. */
export function leavingLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly endedOn: LocalDate;
  readonly erasedOn: LocalDate;
}): LetterContent {
  const { sender, language, name, endedOn, erasedOn } = letter;
  const t = accountTexts(language);
  const { date } = formats(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('leaving.letter.subject'),
    paragraphs: [
      t('leaving.letter.what', { ended: date(endedOn), erased: date(erasedOn) }),
      t('leaving.letter.keep', { phone: sender.phone }),
    ],
    reason: t('leaving.letter.reason'),
  });
}
