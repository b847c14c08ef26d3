import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** Tells somebody that an account at the provider opens theirs from now on, or no more, and whom to call if it was not them. */
export function providerLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  /** Of the provider. */
  readonly provider: string;
  readonly event: 'connected' | 'disconnected';
}): LetterContent {
  const { sender, language, name, provider, event } = letter;
  const t = accountTexts(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('oidc.letter.subject'),
    paragraphs: [
      event === 'connected'
        ? t('oidc.letter.connected', { provider })
        : t('oidc.letter.disconnected', { provider }),
      t('factor.letter.notYou', { phone: sender.phone }),
    ],
    reason: t('factor.letter.reason'),
  });
}
