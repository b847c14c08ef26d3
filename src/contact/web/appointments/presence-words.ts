import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { PresenceHours } from '../../model/appointments/presence.ts';
import { type ContactText, contactTexts } from '../../texts.ts';

const WEEKDAY_TEXTS = [
  'appointments.weekday.1',
  'appointments.weekday.2',
  'appointments.weekday.3',
  'appointments.weekday.4',
  'appointments.weekday.5',
  'appointments.weekday.6',
  'appointments.weekday.7',
] as const satisfies readonly ContactText[];

/** Monday to Sunday. */
export function weekdays(language: Language): readonly string[] {
  const t = contactTexts(language);
  return WEEKDAY_TEXTS.map((key) => t(key));
}

/** "Jeden Dienstag, 9:00–12:00 Uhr, ab 24.11.2026" or "Di., 24. November 2026, …". */
export function hoursWords(presence: PresenceHours, language: Language): string {
  const t = contactTexts(language);
  const words = formats(language);
  const times = words.timeRange(presence.fromTime, presence.toTime);
  if (presence.weekday === null) return `${words.date(presence.fromOn)}, ${times}`;
  const weekday = weekdays(language)[presence.weekday - 1] ?? '';
  const from = words.dateShort(presence.fromOn);
  return presence.untilOn === null
    ? t('appointments.hours.open', { weekday, times, from })
    : t('appointments.hours.until', {
        weekday,
        times,
        from,
        until: words.dateShort(presence.untilOn),
      });
}
