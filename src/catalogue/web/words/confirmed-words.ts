import type { LocalDate } from '../../../platform/clock.ts';
import type { ShownFreshness } from '../../model/freshness/freshness.ts';
import type { Words } from './words.ts';

/** When an offer was confirmed last, and what its visitors are told of that. */
export interface Confirmed {
  readonly confirmedOn: LocalDate;
  readonly freshness: ShownFreshness;
}

/** "bestätigt am 01.11.2026", with a warning where that is long ago (C-A3). */
export function confirmedWords({ confirmedOn, freshness }: Confirmed, words: Words): string {
  const date = words.format.dateShort(confirmedOn);
  return freshness === 'fresh'
    ? words.t('confirmed.on', { date })
    : words.t('confirmed.stale', { date });
}
