import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { Words } from './words.ts';

/** After this many days without confirmation people are told so (C-A3). */
const STALE_AFTER_DAYS = 90;

/** Whether the provider has not confirmed the offer for so long that its facts may have changed. */
export function isStale(confirmedOn: LocalDate, today: LocalDate): boolean {
  return confirmedOn < addDays(today, -STALE_AFTER_DAYS);
}

/** "bestätigt am 01.11.2026", with a warning where that is long ago. */
export function confirmedWords(confirmedOn: LocalDate, today: LocalDate, words: Words): string {
  const date = words.format.dateShort(confirmedOn);
  return isStale(confirmedOn, today)
    ? words.t('confirmed.stale', { date })
    : words.t('confirmed.on', { date });
}
