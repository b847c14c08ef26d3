import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { confirmPath } from '../../model/freshness/confirm-path.ts';
import type { FreshnessDays } from '../../model/freshness/freshness.ts';
import { catalogueTexts } from '../../texts.ts';

/** The others are counted. */
const MOST_NAMED = 20;

/** Asks somebody who looks after a member whether its courses are still right; one click answers for all of them. */
export function confirmationLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly member: { readonly slug: string; readonly name: string };
  /** The longest ago first, at least one. */
  readonly offers: readonly {
    readonly title: string;
    readonly confirmedOn: LocalDate;
    readonly source: string | null;
  }[];
  readonly days: FreshnessDays;
  readonly token: string;
  readonly expires: Date;
}): LetterContent {
  const { sender, language, name, member, offers, days } = letter;
  const t = catalogueTexts(language);
  const { day, dateShort } = formats(language);
  const address = (path: string) => `${sender.publicUrl}${localizedPath(language, path)}`;
  const count = offers.length;
  const lines = offers
    .slice(0, MOST_NAMED)
    .map(({ title, confirmedOn }) =>
      t('fresh.letter.line', { title, date: dateShort(confirmedOn) }),
    );
  const others = count - lines.length;
  if (others > 0) lines.push(t('fresh.letter.others', { count: others }));
  const delivered = offers.filter(({ source }) => source !== null).length;
  return composeLetter({
    sender,
    language,
    name,
    subject: t('fresh.letter.subject', { count }),
    paragraphs: [
      t('fresh.letter.what', { count, member: member.name, days: days.offerRemindDays }),
      lines.map((line) => `- ${line}`).join('\n'),
      ...(delivered > 0 ? [t('fresh.letter.delivered', { count: delivered })] : []),
      t('fresh.letter.confirm', { date: day(letter.expires) }),
      address(confirmPath(letter.token)),
      t('fresh.letter.change'),
      address(`/mitglieder/${member.slug}/kurse?filter=stale`),
      t('fresh.letter.else', { grey: days.offerGreyDays, hide: days.offerHideDays }),
    ],
    reason: t('fresh.letter.reason', { member: member.name }),
  });
}
