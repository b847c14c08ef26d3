import type { LocalDate } from '../../platform/clock.ts';
import type { Language } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import type { Days } from '../model/mandate-days.ts';
import { accountTexts } from '../texts.ts';

/** "seit 22.11.2026", "ab 01.12.2026, bis 31.12.2026": from when to when somebody has a role, seen from today. */
export function dutyDays(days: Days, today: LocalDate, language: Language): string {
  const t = accountTexts(language);
  const { dateShort } = formats(language);
  const from = dateShort(days.fromOn);
  const isLater = days.fromOn > today;
  if (days.toOn === null) {
    return isLater ? t('mandate.days.later', { from }) : t('mandate.days.open', { from });
  }
  const to = dateShort(days.toOn);
  return isLater
    ? t('mandate.days.laterDated', { from, to })
    : t('mandate.days.dated', { from, to });
}
