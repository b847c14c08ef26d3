import type { FormBody } from '../../../../platform/http/form-body.ts';
import { parsePrice } from '../../../model/parse-price.ts';
import type { PriceState } from '../../../tables.ts';
import { formTexts } from './form-reader.ts';

export interface ReadPrice {
  readonly priceState: PriceState;
  readonly priceCents: number | null;
  readonly priceText: string | null;
}

/** The form of a price as typed. */
export interface PriceTyped {
  readonly priceState: string;
  readonly price: string;
  readonly priceText: string;
}

export const readPriceTyped = (form: FormBody): PriceTyped =>
  formTexts(form, ['priceState', 'price', 'priceText']);

/** What a price form says. An amount that is missing leaves the price unknown; words like "kostenlos" count as well. */
export function readPrice(typed: PriceTyped): ReadPrice | 'wrong' {
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

/** The same where somebody changes nothing but the price: then it must be one. */
export function readNewPrice(typed: PriceTyped): ReadPrice | 'wrong' {
  const read = readPrice(typed);
  return read !== 'wrong' && read.priceState === 'unknown' ? 'wrong' : read;
}
