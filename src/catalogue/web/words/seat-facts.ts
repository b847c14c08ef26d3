import type { Seats } from '../../queries/offer-cards.ts';
import type { Words } from './words.ts';

/** Numbers of seats as far as they are known: "3 von 12 frei", "8 bis 12 Personen"; null where nothing is known. */
export function seatFacts(seats: Seats, { t }: Words): string | null {
  const { free, min, max } = seats;
  const parts: string[] = [];
  if (free !== null)
    parts.push(max === null ? t('seats.free', { count: free }) : t('seats.freeOf', { free, max }));
  if (min !== null && min > 1) parts.push(t('seats.min', { count: min }));
  if (free === null && max !== null) parts.push(t('seats.max', { count: max }));
  return parts.length === 0 ? null : parts.join(', ');
}
