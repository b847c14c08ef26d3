import { composeLetter, type LetterContent, type LetterSender } from '../../accounts/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import { catalogueTexts } from '../texts.ts';

/** Tells who handed in a course what the office has decided, and what is to be done. */
export function courseDecisionLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly decision: 'publish' | 'return';
  readonly title: string;
  /** Why it was given back; null if it is online. */
  readonly reason: string | null;
  /** Full address of the course's page in the member's workspace. */
  readonly courseUrl: string;
}): LetterContent {
  const { sender, language, name, title, courseUrl } = letter;
  const t = catalogueTexts(language);
  const isOnline = letter.decision === 'publish';
  return composeLetter({
    sender,
    language,
    name,
    subject: isOnline
      ? t('editing.letter.published.subject')
      : t('editing.letter.returned.subject'),
    paragraphs: isOnline
      ? [t('editing.letter.published.what', { title }), courseUrl]
      : [
          t('editing.letter.returned.what', { title }),
          ...(letter.reason === null ? [] : [letter.reason]),
          t('editing.letter.returned.next'),
          courseUrl,
          t('editing.letter.returned.call', { phone: sender.phone }),
        ],
    reason: t('editing.letter.reason'),
  });
}
