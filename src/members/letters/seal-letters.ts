import { composeLetter, type LetterContent, type LetterSender } from '../../accounts/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import { sealsPath } from '../model/seals/seal-paths.ts';
import { daysBetween } from '../model/seals/seal-reminder.ts';
import type { ExpiringSeal } from '../queries/seals/expiring-seals.ts';
import type { SealLine } from '../queries/seals/seal-line.ts';
import { sealName } from '../seal-name.ts';
import { memberTexts } from '../texts.ts';

interface SealLetter {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Of whom it is written to. */
  readonly name: string;
  readonly member: { readonly slug: string; readonly name: string };
}

/** Tells what the office found when it looked at the certificate. */
export function sealDecisionLetter(
  letter: SealLetter & { readonly seal: SealLine },
): LetterContent {
  const { language, seal } = letter;
  const t = memberTexts(language);
  const name = sealName(seal, language);
  const isConfirmed = seal.state === 'confirmed';
  const end =
    seal.validUntil === null
      ? t('seal.letter.confirmed.endless')
      : t('seal.letter.confirmed.until', { day: formats(language).date(seal.validUntil) });
  return compose(letter, {
    subject: isConfirmed
      ? t('seal.letter.confirmed.subject', { seal: name })
      : t('seal.letter.refused.subject', { seal: name }),
    paragraphs: isConfirmed
      ? [t('seal.letter.confirmed.what', { seal: name, member: letter.member.name }), end]
      : [
          t('seal.letter.refused.what', { seal: name, member: letter.member.name }),
          t('seal.letter.refused.reason', { reason: seal.reason ?? '' }),
          t('seal.letter.refused.next'),
        ],
  });
}

/** Tells in time that seals end, and what then changes. */
export function sealReminderLetter(
  letter: SealLetter & { readonly seals: readonly ExpiringSeal[]; readonly today: LocalDate },
): LetterContent {
  const { language, seals, today } = letter;
  const t = memberTexts(language);
  const days = Math.min(...seals.map(({ validUntil }) => daysBetween(today, validUntil)));
  return compose(letter, {
    subject: t('seal.letter.reminder.subject', { count: seals.length, days }),
    paragraphs: [
      t('seal.letter.reminder.what', { member: letter.member.name, count: seals.length }),
      seals
        .map((seal) =>
          t('seal.letter.reminder.line', {
            seal: sealName(seal, language),
            day: formats(language).date(seal.validUntil),
          }),
        )
        .join('\n'),
      t('seal.letter.reminder.then'),
      t('seal.letter.reminder.next'),
    ],
  });
}

function compose(
  { sender, language, name, member }: SealLetter,
  content: { readonly subject: string; readonly paragraphs: readonly string[] },
): LetterContent {
  const t = memberTexts(language);
  return composeLetter({
    sender,
    language,
    name,
    subject: content.subject,
    paragraphs: [
      ...content.paragraphs,
      `${sender.publicUrl}${localizedPath(language, sealsPath(member.slug))}`,
    ],
    reason: t('seal.letter.reason', { member: member.name }),
  });
}
