import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { CODE_MINUTES, spellCode } from '../model/sign-in-code.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** To the new address: the code that proves it. The code is not in the subject, which locked screens show. */
export function newAddressLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  /** 8 digits. */
  readonly code: string;
  readonly validUntil: Date;
}): LetterContent {
  const { sender, language, code, validUntil } = letter;
  const t = accountTexts(language);
  return {
    ...composeLetter({
      sender,
      language,
      name: null,
      subject: t('workspace.address.letter.subject'),
      paragraphs: [
        t('workspace.address.letter.what'),
        `    ${spellCode(code)}`,
        t('workspace.address.letter.validity', { minutes: CODE_MINUTES }),
        t('workspace.address.letter.notYou'),
      ],
      reason: t('workspace.address.letter.reason'),
    }),
    sendBefore: validUntil.toISOString(),
  };
}

/** To the old address, when the new one counts. It does not name the new one: the old mailbox may be somebody else's by now. */
export function oldAddressLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
}): LetterContent {
  const { sender, language, name } = letter;
  const t = accountTexts(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('workspace.address.notice.subject'),
    paragraphs: [
      t('workspace.address.notice.what'),
      t('workspace.address.notice.notYou', { phone: sender.phone }),
    ],
    reason: t('workspace.address.notice.reason'),
  });
}
