import type { LocalDate } from '../../../../platform/clock.ts';
import { localDate } from '../../../../platform/clock.ts';
import { daysBetween } from '../../../model/weekdays.ts';
import type { Words } from '../../words/words.ts';

/** "seit 95 Tagen nicht bestätigt". */
export function unconfirmedWords(confirmedAt: Date, today: LocalDate, { t }: Words): string {
  return t('editor.mark.unconfirmed', { days: daysBetween(localDate(confirmedAt), today) });
}
