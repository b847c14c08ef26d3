import { addDays, type LocalDate, localDate } from '../../../../platform/clock.ts';
import type { ShownFreshness } from '../../../model/freshness/freshness.ts';
import { daysBetween } from '../../../model/weekdays.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

const UNCONFIRMED: Readonly<Record<ShownFreshness, CatalogueText>> = {
  fresh: 'editor.mark.unconfirmed',
  grey: 'editor.mark.unconfirmedGrey',
  hidden: 'editor.mark.unconfirmedHidden',
};

/** "seit 95 Tagen nicht bestätigt", and what visitors see of that. */
export function unconfirmedWords(
  { confirmedAt, freshness }: { readonly confirmedAt: Date; readonly freshness: ShownFreshness },
  today: LocalDate,
  { t }: Words,
): string {
  return t(UNCONFIRMED[freshness], { days: daysBetween(localDate(confirmedAt), today) });
}

/** From when on nobody finds a course whose last run begins then. */
export function endingWords(lastStart: LocalDate, today: LocalDate, { t, format }: Words): string {
  const date = format.dateShort(addDays(lastStart, 1));
  return lastStart < today ? t('editor.mark.begun', { date }) : t('editor.mark.ending', { date });
}
