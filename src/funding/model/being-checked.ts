import { addDays } from '../../platform/clock.ts';
import type { Programme } from './programme.ts';

/** A rule that nobody has looked at for longer is "being checked": pages show it without amounts. */
const CHECKED_FOR_DAYS = 90;

export function isBeingChecked<T>(
  { geprueft }: Pick<Programme<T>, 'geprueft'>,
  today: string,
): boolean {
  return geprueft < addDays(today, -CHECKED_FOR_DAYS);
}

/** Whether a text names a sum or a share: such texts are left out as long as a rule is being checked. */
export function namesAmount(text: string): boolean {
  return /\d[\d.,]*[\s\u00a0]?(?:€|Euro|%|Prozent|per cent|percent)|[€£]\s?\d|Hälfte|Drittel|\bhalf\b/i.test(
    text,
  );
}
