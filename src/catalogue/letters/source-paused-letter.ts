import { composeLetter, type LetterContent, type LetterSender } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { catalogueTexts } from '../texts.ts';

/** Tells an owner that an address has not answered for two weeks and is left alone now. */
export function sourcePausedLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly member: { readonly slug: string; readonly name: string };
  readonly source: { readonly id: string; readonly name: string };
}): LetterContent {
  const { sender, language, name, member, source } = letter;
  const t = catalogueTexts(language);
  const path = `/mitglieder/${member.slug}/lieferungen/quellen/${source.id}`;
  return composeLetter({
    sender,
    language,
    name,
    subject: t('source.letter.subject'),
    paragraphs: [
      t('source.letter.what', { source: source.name, member: member.name }),
      t('source.letter.next'),
      `${sender.publicUrl}${localizedPath(language, path)}`,
    ],
    reason: t('source.letter.reason', { member: member.name }),
  });
}
