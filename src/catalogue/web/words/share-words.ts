import type { FundingShare, ShareCondition } from '../../../funding/index.ts';
import { type FundedCourse, ownShareOf } from '../../model/own-share.ts';
import type { CardRun } from '../../queries/offer-cards.ts';
import type { CatalogueText } from '../../texts.ts';
import type { CardFunding } from './card-funding.ts';
import { priceWords } from './price-words.ts';
import type { Words } from './words.ts';

const CONDITION_TEXTS: Record<ShareCondition, CatalogueText> = {
  met: 'share.met',
  agreed: 'share.agreed',
  company: 'share.company',
  passed: 'share.passed',
  loan: 'share.loan',
};

/**
 * "0 € statt 4.200 €" and "– mit Bildungsgutschein, wenn die zuständige Stelle zustimmt": what a person pays of the price of a run, and on
 * which assumption; null where funding takes nothing off. `offer.funding`: without what has lapsed.
 */
export function shareWords(
  run: Pick<CardRun, 'price' | 'startsOn'>,
  offer: { readonly funding: readonly string[]; readonly course: FundedCourse },
  { shares, nameOf }: NonNullable<CardFunding['own']>,
  words: Words,
): { readonly text: string; readonly note: string } | null {
  const { t, format } = words;
  const { state, cents } = run.price;
  const price = { priceState: state, priceCents: cents, startsOn: run.startsOn };
  const own = ownShareOf<FundingShare>(price, offer, shares);
  if (own === null || state === 'free' || own.cents === cents) return null;
  const share = format.money(own.cents);
  const condition = t(CONDITION_TEXTS[own.by.condition]);
  return {
    text:
      state === 'known'
        ? t('share.instead', { share, price: priceWords(run.price, words) })
        : share,
    note: t('share.by', { funding: nameOf(own.by.funding), condition }),
  };
}
