import { fundingLeft } from '../../../members/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { CardRun, OfferCard } from '../../queries/offer-cards.ts';
import { type StatusView, seatWords, statusWords } from './status-words.ts';
import type { Words } from './words.ts';

export interface Badge extends StatusView {
  readonly icon: IconName;
}

const MOST_BADGES = 3;
const EDUCATIONAL_LEAVE = 'bildungsurlaub';

/**
 * Up to three facts that decide whether a card is worth opening, most decisive first: whether it runs or can be joined at all,
 * free seats, educational leave, possible funding (unless a seal that it needs has lapsed) or that all its funds are used up, childcare. "Open", of which one can only say that it is, is no badge.
 */
export function cardBadges(
  card: Pick<OfferCard, 'funding' | 'seals'>,
  run: CardRun | null,
  today: LocalDate,
  words: Words,
  /** Ways of funding whose funds are used up. */
  usedUp: ReadonlySet<string> = new Set(),
): Badge[] {
  const { t } = words;
  const badges: Badge[] = [];
  if (run) {
    const status = statusWords(run, today, words);
    if (status.isWorthABadge) badges.push(status);
    const seats = seatWords(run, today, words);
    if (seats) badges.push(seats);
  }
  const funding = fundingLeft(card.funding, card.seals.proofs, today);
  if (funding.includes(EDUCATIONAL_LEAVE)) {
    badges.push({ text: t('badge.leave'), tone: 'neutral', icon: 'calendar' });
  }
  const paying = funding.filter((key) => key !== EDUCATIONAL_LEAVE);
  if (paying.length > 0) {
    const isUsedUp = paying.every((key) => usedUp.has(key));
    badges.push({
      text: t(isUsedUp ? 'badge.usedUp' : 'badge.funding'),
      tone: 'neutral',
      icon: 'funding',
    });
  }
  if (run?.childcare === 'on_site' || run?.childcare === 'nearby') {
    const text = run.childcare === 'on_site' ? t('badge.childcare') : t('badge.childcareNearby');
    badges.push({ text, tone: 'neutral', icon: 'childcare' });
  }
  return badges.slice(0, MOST_BADGES);
}
