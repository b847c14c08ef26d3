import { composeLetter, type LetterContent, type LetterSender } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import { confirmPath } from '../model/membership/membership-paths.ts';
import { memberTexts } from '../texts.ts';

interface ApplicationLetter {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Of the contact. */
  readonly contactName: string;
  /** The organisation. */
  readonly name: string;
}

/**
 * Asks whoever applied to prove the address by a link; after its end the letter is not sent any more. It goes to an address that
 * anybody may have typed: no word of theirs is in it but the organisation's name, which holds no link.
 */
export function confirmApplicationLetter(
  letter: Omit<ApplicationLetter, 'contactName'> & {
    readonly token: string;
    readonly expiresAt: Date;
  },
): LetterContent {
  const { sender, language, name, token, expiresAt } = letter;
  const t = memberTexts(language);
  const { day, time } = formats(language);
  return {
    ...composeLetter({
      sender,
      language,
      name: null,
      subject: t('membership.letter.confirm.subject'),
      paragraphs: [
        t('membership.letter.confirm.what', { name, network: sender.networkName }),
        `${sender.publicUrl}${localizedPath(language, confirmPath(token))}`,
        t('membership.letter.confirm.limit', { day: day(expiresAt), time: time(expiresAt) }),
        t('membership.letter.confirm.ignore'),
      ],
      reason: t('membership.letter.confirm.reason', { name }),
    }),
    sendBefore: expiresAt.toISOString(),
  };
}

/** Says yes: from when, for which fee, with which vote, and how it goes on. */
export function admittedLetter(
  letter: ApplicationLetter & {
    /** Whole sentences about begin, fee and vote. */
    readonly terms: readonly string[];
    /** What the office adds in its own words; null = nothing. */
    readonly remark: string | null;
    /** Whether a second letter with an invitation goes out at the same time. */
    readonly isInvited: boolean;
  },
): LetterContent {
  const { sender, language, name, terms, remark } = letter;
  const t = memberTexts(language);
  return composeLetter({
    sender,
    language,
    name: letter.contactName,
    subject: t('membership.letter.admitted.subject', { network: sender.networkName }),
    paragraphs: [
      t('membership.letter.admitted.what', { name, network: sender.networkName }),
      terms.map((term) => `- ${term}`).join('\n'),
      ...(remark === null ? [] : [remark]),
      letter.isInvited
        ? t('membership.letter.admitted.invited')
        : t('membership.letter.admitted.call'),
    ],
    reason: t('membership.letter.reason', { name }),
  });
}

/** Says no, why, and whom to ask. */
export function declinedLetter(
  letter: ApplicationLetter & { readonly remark: string },
): LetterContent {
  const { sender, language, name, remark } = letter;
  const t = memberTexts(language);
  return composeLetter({
    sender,
    language,
    name: letter.contactName,
    subject: t('membership.letter.declined.subject', { network: sender.networkName }),
    paragraphs: [
      t('membership.letter.declined.what', { name, network: sender.networkName }),
      remark,
      t('membership.letter.declined.again', { phone: sender.phone }),
    ],
    reason: t('membership.letter.reason', { name }),
  });
}
