import type { Language } from '../../platform/texts/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { type AccountTranslate, accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** What can happen to somebody's second factors. */
export type FactorEvent =
  | 'app_added'
  | 'app_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'reset_requested'
  | 'reset';

const WORDS: Readonly<Record<FactorEvent, (t: AccountTranslate) => string>> = {
  app_added: (t) => t('factor.letter.appAdded'),
  app_removed: (t) => t('factor.letter.appRemoved'),
  passkey_added: (t) => t('factor.letter.passkeyAdded'),
  passkey_removed: (t) => t('factor.letter.passkeyRemoved'),
  reset_requested: (t) => t('factor.letter.resetRequested'),
  reset: (t) => t('factor.letter.reset'),
};

/** Tells somebody what happened to their second factors, and whom to call if it was not them. No link: nothing else is to be done. */
export function factorLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly event: FactorEvent;
}): LetterContent {
  const { sender, language, name, event } = letter;
  const t = accountTexts(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('factor.letter.subject'),
    paragraphs: [WORDS[event](t), t('factor.letter.notYou', { phone: sender.phone })],
    reason: t('factor.letter.reason'),
  });
}
