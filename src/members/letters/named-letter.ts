import { composeLetter, type LetterContent, type LetterSender } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { leavePagePath } from '../model/profile/leave-page-path.ts';
import { memberTexts } from '../texts.ts';

/**
 * Tells somebody that a member names them on its page, and how they leave it. Somebody else typed the address: no word of theirs is in
 * it but the member's name.
 */
export function namedLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly member: { readonly slug: string; readonly name: string };
  readonly token: string;
}): LetterContent {
  const { sender, language, member, token } = letter;
  const t = memberTexts(language);
  const { name } = member;
  const address = (path: string) => `${sender.publicUrl}${localizedPath(language, path)}`;
  return composeLetter({
    sender,
    language,
    name: null,
    subject: t('named.letter.subject', { name }),
    paragraphs: [
      t('named.letter.what', { name, network: sender.networkName }),
      address(`/anbieter/${member.slug}`),
      t('named.letter.leave'),
      address(leavePagePath(token)),
      t('named.letter.limit'),
    ],
    reason: t('named.letter.reason', { name }),
  });
}
