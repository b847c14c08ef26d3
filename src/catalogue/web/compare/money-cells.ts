import { fundingLeft } from '../../../members/index.ts';
import { priceNote, priceWords } from '../words/price-words.ts';
import { type CellContext, type CompareCell, cell } from './compare-cell.ts';
import type { ComparedOffer } from './compared-offer.ts';

/**
 * What the run costs in all. The data hold one figure and the provider's own words; whether exam and material are in it is known
 * only where those words say so. No figure is never 0.
 */
export function priceCell({ run }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t } = words;
  if (run === null) return cell(t('price.ask'));
  const { price } = run;
  const isFigure = price.state === 'free' || (price.state === 'known' && price.cents !== null);
  const note = priceNote(price, words);
  return cell(priceWords(price, words), note ?? (isFigure ? t('compare.priceParts') : null));
}

/** Ways to pay that the provider names: possibilities, no promise. */
export function fundingCell({ offer }: ComparedOffer, context: CellContext): CompareCell {
  const { words, labels, today } = context;
  const funding = fundingLeft(offer.funding, offer.seals.proofs, today);
  if (funding.length === 0) return cell(words.t('compare.fundingNone'));
  const names = funding.map((key) => labels.term('funding', key, words.language) ?? key);
  // Names of a closed list are never cut.
  return [{ text: names.join(', ') }];
}
