import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import { deskPath } from '../../model/answers/answer-paths.ts';
import { contactTexts } from '../../texts.ts';

/** Tells those who stand for answers which of them disappear soon, and what to do. */
export function expiryLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Null = a mailbox of several people. */
  readonly name: string | null;
  /** Null = the contact point itself. */
  readonly ownerSlug: string | null;
  readonly answers: readonly {
    readonly question: { readonly de: string; readonly en?: string | undefined };
    readonly expiresOn: LocalDate;
  }[];
}): LetterContent {
  const { sender, language, name, ownerSlug, answers } = letter;
  const t = contactTexts(language);
  const { date } = formats(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: t('answers.letter.subject', { count: answers.length }),
    paragraphs: [
      t('answers.letter.what'),
      answers
        .map(({ question, expiresOn }) =>
          t('answers.letter.line', {
            question: localized(question, language),
            day: date(expiresOn),
          }),
        )
        .map((line) => `- ${line}`)
        .join('\n'),
      t('answers.letter.do'),
      `${sender.publicUrl}${localizedPath(language, deskPath(ownerSlug))}`,
    ],
    reason: t('answers.letter.reason'),
  });
}
