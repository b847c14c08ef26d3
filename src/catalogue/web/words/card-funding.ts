import {
  type FundingShare,
  fundingShares,
  type RuleBook,
  usedUpFunding,
} from '../../../funding/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { Words } from './words.ts';

/** What the rules of funding say of cards on a day. */
export interface CardFunding {
  /** Ways of funding whose funds are used up. */
  readonly usedUp: ReadonlySet<string>;
  /** Set where somebody looks for own shares: then the card says it beside the price. */
  readonly own: {
    readonly shares: readonly FundingShare[];
    /** What people call a way of funding. */
    readonly nameOf: (funding: string) => string;
  } | null;
}

/** For lists of which nobody asks for own shares. */
export function cardFunding(book: RuleBook, today: LocalDate): CardFunding {
  return { usedUp: usedUpFunding(book, today), own: null };
}

/** For the answer to a query: with own shares where it asks for them, with full prices everywhere else. */
export function cardFundingFor(
  { share }: Pick<OfferQuery, 'share'>,
  book: RuleBook,
  today: LocalDate,
  labels: Labels,
  { language }: Words,
): CardFunding {
  if (share.length === 0) return cardFunding(book, today);
  return {
    ...cardFunding(book, today),
    own: {
      shares: fundingShares(book, today),
      nameOf: (funding) => labels.term('funding', funding, language) ?? funding,
    },
  };
}
