import type { LocalDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { StatusTone } from '../../../ui/status.tsx';
import { standingOn } from '../../model/seals/seal-period.ts';
import { daysBetween, REMINDER_DAYS } from '../../model/seals/seal-reminder.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { memberTexts } from '../../texts.ts';

/** In a few words whether a seal is shown, and until when. */
export function sealStatus(
  seal: SealLine,
  today: LocalDate,
  language: Language,
): { readonly tone: StatusTone; readonly text: string } {
  const t = memberTexts(language);
  const { date } = formats(language);
  if (seal.state === 'waiting') return { tone: 'deadline', text: t('seal.state.waiting') };
  if (seal.state === 'refused') return { tone: 'problem', text: t('seal.state.refused') };
  const { validUntil } = seal;
  const standing = standingOn(seal, today);
  if (standing === 'coming') {
    return { tone: 'neutral', text: t('seal.state.coming', { day: date(seal.validFrom) }) };
  }
  if (validUntil === null) return { tone: 'positive', text: t('seal.state.endless') };
  const day = date(validUntil);
  if (standing === 'over') return { tone: 'problem', text: t('seal.state.over', { day }) };
  const isSoon = daysBetween(today, validUntil) <= Math.max(...REMINDER_DAYS);
  return isSoon
    ? { tone: 'deadline', text: t('seal.state.soon', { day }) }
    : { tone: 'positive', text: t('seal.state.shown', { day }) };
}
