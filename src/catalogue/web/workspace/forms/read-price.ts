import { parsePrice } from '../../../model/parse-price.ts';
import type { PriceState } from '../../../tables.ts';

export interface ReadPrice {
  readonly priceState: PriceState;
  readonly priceCents: number | null;
  readonly priceText: string | null;
}

/** What a price form says. An amount that is missing leaves the price unknown; words like "kostenlos" count as well. */
export function readPrice(typed: {
  readonly priceState: string;
  readonly price: string;
  readonly priceText: string;
}): ReadPrice | 'wrong' {
  const priceText = typed.priceText.trim() === '' ? null : typed.priceText.trim();
  if (typed.priceState === 'free') return { priceState: 'free', priceCents: null, priceText };
  if (typed.priceState === 'on_request') {
    return { priceState: 'on_request', priceCents: null, priceText };
  }
  const amount = typed.price.trim();
  if (amount === '') return { priceState: 'unknown', priceCents: null, priceText };
  const { price, doubt } = parsePrice({ amount, remarks: '', words: '', isDeclaredFree: false });
  if (doubt !== null) return 'wrong';
  return { priceState: price.state, priceCents: price.cents, priceText };
}
