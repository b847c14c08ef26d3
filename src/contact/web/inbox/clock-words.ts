import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { StatusTone } from '../../../ui/status.tsx';
import { type ClockTimes, clockOf } from '../../model/inbox/need-clock.ts';
import { contactTexts } from '../../texts.ts';

/** "bis morgen 18 Uhr", "rot seit Fr., 20. November 2026": the clock of a need in few words, and how it looks. */
export function clockWords(
  times: ClockTimes,
  now: Date,
  language: Language,
): { readonly tone: StatusTone; readonly words: string } {
  const t = contactTexts(language);
  const { date, day, time } = formats(language);
  const clock = clockOf(times, now);
  switch (clock.kind) {
    case 'closed':
      return { tone: 'neutral', words: t('inbox.clock.closed', { day: day(clock.at) }) };
    case 'answered':
      return { tone: 'positive', words: t('inbox.clock.answered', { day: day(clock.at) }) };
    case 'late': {
      const since = { day: date(localDate(clock.since)) };
      return {
        tone: 'problem',
        words: clock.isEscalated ? t('inbox.clock.escalated', since) : t('inbox.clock.late', since),
      };
    }
    case 'today':
      return { tone: 'deadline', words: t('inbox.clock.today', { time: hour(time(clock.until)) }) };
    case 'tomorrow':
      return {
        tone: 'deadline',
        words: t('inbox.clock.tomorrow', { time: hour(time(clock.until)) }),
      };
    case 'later':
      return {
        tone: 'neutral',
        words: t('inbox.clock.later', {
          day: date(localDate(clock.until)),
          time: hour(time(clock.until)),
        }),
      };
  }
}

/** "18:00 Uhr" → "18 Uhr", as people say it; English keeps "18:00". */
const hour = (time: string): string => time.replace(/^(\d+):00(\sUhr)/, '$1$2');
