import type { Language } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import type { LetterContent } from '../model/letter.ts';
import type { MemberRole, OfficeRole } from '../model/roles.ts';
import { roleLabel } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { composeLetter, type LetterSender } from './compose-letter.ts';

/** The letter that invites somebody: to what, the link, until when, and what to do if it is a mistake. After its end it is not sent any more. */
export function invitationLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly role: MemberRole | OfficeRole;
  /** For whom the person will act. */
  readonly forName: string;
  readonly link: string;
  readonly expiresAt: Date;
}): LetterContent {
  const { sender, language, forName: name, expiresAt } = letter;
  const t = accountTexts(language);
  const role = roleLabel(letter.role, t);
  return {
    ...composeLetter({
      sender,
      language,
      name: null,
      subject: t('invitation.letter.subject', { name }),
      paragraphs: [
        t('invitation.letter.what', { name, role }),
        t('invitation.letter.how'),
        letter.link,
        t('invitation.letter.limit', { day: formats(language).day(expiresAt) }),
        t('invitation.letter.ignore'),
      ],
      reason: t('invitation.letter.reason', { name }),
    }),
    sendBefore: expiresAt.toISOString(),
  };
}
