import {
  composeLetter,
  type LetterContent,
  type LetterSender,
  type OwnerAddress,
} from '../../accounts/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import { membershipPath } from '../model/membership/membership-paths.ts';
import { memberTexts } from '../texts.ts';

/** What is told to the owners of a member. */
export type LeavingNews =
  /** The membership will end; `leavesOn` is the first day without it. */
  | { readonly kind: 'planned'; readonly leavesOn: LocalDate }
  /** The end was taken back. */
  | { readonly kind: 'stays' }
  /** Kind, fee or vote change; `terms` are whole sentences. */
  | {
      readonly kind: 'changed';
      readonly reason: string;
      readonly terms: (language: Language) => readonly string[];
    }
  /** It has ended. */
  | { readonly kind: 'left' };

export interface LeavingLetter {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly owner: Pick<OwnerAddress, 'name'>;
  readonly member: { readonly slug: string; readonly name: string };
  readonly news: LeavingNews;
}

/** Tells an owner what has become of the membership, and what is still to be done. */
export function leavingLetter(letter: LeavingLetter): LetterContent {
  const { sender, language, owner, member } = letter;
  const t = memberTexts(language);
  return composeLetter({
    sender,
    language,
    name: owner.name,
    ...wordsOf(letter),
    reason: t('membership.letter.owner', { name: member.name }),
  });
}

function wordsOf({ sender, language, member, news }: LeavingLetter): {
  readonly subject: string;
  readonly paragraphs: readonly string[];
} {
  const t = memberTexts(language);
  const { name, slug } = member;
  if (news.kind === 'planned') {
    const day = formats(language).date(news.leavesOn);
    return {
      subject: t('membership.letter.planned.subject', { name }),
      paragraphs: [
        t('membership.letter.planned.what', { name, day }),
        t('membership.letter.planned.export'),
        `${sender.publicUrl}${localizedPath(language, membershipPath(slug))}`,
        t('membership.letter.planned.notYou', { phone: sender.phone }),
      ],
    };
  }
  if (news.kind === 'changed') {
    return {
      subject: t('membership.letter.changed.subject', { name }),
      paragraphs: [
        t('membership.letter.changed.what', { name }),
        news
          .terms(language)
          .map((term) => `- ${term}`)
          .join('\n'),
        t('membership.letter.changed.reason', { reason: news.reason }),
        `${sender.publicUrl}${localizedPath(language, membershipPath(slug))}`,
      ],
    };
  }
  if (news.kind === 'stays') {
    return {
      subject: t('membership.letter.stays.subject', { name }),
      paragraphs: [t('membership.letter.stays.what', { name })],
    };
  }
  return {
    subject: t('membership.letter.left.subject', { name }),
    paragraphs: [
      t('membership.letter.left.what', { name }),
      t('membership.letter.left.export', { phone: sender.phone }),
    ],
  };
}
