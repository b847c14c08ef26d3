/** Half a year: what nobody has confirmed for longer is shown with the advice to ask. */
export const FRESH_DAYS = 183;
const DAY_MS = 86_400_000;

/** `fresh`: confirmed within half a year; `old`: longer ago; `never`: nobody has yet. */
export type Freshness = 'fresh' | 'old' | 'never';

/** How far people can rely on what a member's page says. */
export function freshnessOf(confirmedAt: Date | null, now: Date): Freshness {
  if (confirmedAt === null) return 'never';
  return now.getTime() - confirmedAt.getTime() <= FRESH_DAYS * DAY_MS ? 'fresh' : 'old';
}
