import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { spellCode } from '../model/sign-in-code.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

const CLOCKS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  de: clockOf('de-DE'),
  en: clockOf('en-GB'),
};

function clockOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/**
 * The letter with a code to sign in. The code is not in the subject, which locked screens show; there is no link, because the code
 * counts only in the browser that asked for it. After its end the letter is not sent any more.
 */
export function signInCodeLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Null = a greeting without a name. */
  readonly name: string | null;
  /** 8 digits. */
  readonly code: string;
  readonly validUntil: Date;
}): LetterContent {
  const { sender, language, name, code, validUntil } = letter;
  const t = accountTexts(language);
  return {
    ...composeLetter({
      sender,
      language,
      name,
      subject: t('letter.signInCode.subject'),
      paragraphs: [
        t('letter.signInCode.code'),
        `    ${spellCode(code)}`,
        t('letter.signInCode.validity', { time: CLOCKS[language].format(validUntil) }),
        t('letter.signInCode.secret'),
        t('letter.signInCode.notYou'),
      ],
      reason: t('letter.signInCode.reason'),
    }),
    sendBefore: validUntil.toISOString(),
  };
}
