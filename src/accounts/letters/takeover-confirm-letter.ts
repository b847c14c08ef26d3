import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { TAKEOVER_HOURS } from '../model/takeover.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** Asks whoever entered the address whether they want to take over a member page. It holds nothing that was typed but the page's name. */
export function takeoverConfirmLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly memberName: string;
  readonly link: string;
  readonly expiresAt: Date;
}): LetterContent {
  const { sender, language, memberName: name, link, expiresAt } = letter;
  const t = accountTexts(language);
  return {
    ...composeLetter({
      sender,
      language,
      name: null,
      subject: t('takeover.letter.subject', { name }),
      paragraphs: [
        t('takeover.letter.what', { name }),
        link,
        t('takeover.letter.limit', { hours: TAKEOVER_HOURS }),
        t('takeover.letter.ignore'),
      ],
      reason: t('takeover.letter.reason', { name }),
    }),
    sendBefore: expiresAt.toISOString(),
  };
}
