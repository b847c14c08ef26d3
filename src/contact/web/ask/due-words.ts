import { addDays, localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** A day as people say it: "heute", "morgen, Dienstag", "Mittwoch, 25. November". Fits after "bis" ("by"). */
export function dueWords(at: Date, now: Date, language: Language): string {
  const t = contactTexts(language);
  const day = localDate(at);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Berlin', ...options }).format(
      at,
    );
  if (day === localDate(now)) return t('ask.today');
  const weekday = say({ weekday: 'long' });
  if (day === addDays(localDate(now), 1)) return t('ask.tomorrow', { weekday });
  return say({ weekday: 'long', day: 'numeric', month: 'long' });
}
