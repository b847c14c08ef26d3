import { localDate } from '../../platform/clock.ts';
import { CARD_LIFE_MS } from '../queries/card-store.ts';

/**
 * The key of a page that depends on the catalogue: what was asked for, as of which change, on which day. Pages live as long as the
 * cards on them: the day on which an offer was confirmed moves without a change of the index.
 */
export function keptPageKey(
  asked: string,
  index: { readonly position: number },
  now: Date,
): string {
  return `${asked} ${index.position} ${localDate(now)} ${Math.floor(now.getTime() / CARD_LIFE_MS)}`;
}
