import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { BulkAct } from '../../../use-cases/editing/bulk-change.ts';
import { readNewPrice, readPriceTyped } from '../forms/read-price.ts';

const MOST_SHIFT_DAYS = 1000;

/** What a form of the list asks for; null = nothing that could be done. */
export function readBulkAct(form: FormBody): BulkAct | 'wrong_price' | null {
  switch (formText(form, 'act')) {
    case 'confirm':
      return { kind: 'confirm' };
    case 'withdraw':
      return { kind: 'withdraw', reason: formText(form, 'reason').trim() || null };
    case 'shift_dates': {
      const typed = formText(form, 'days').trim();
      const days = /^-?\d{1,4}$/.test(typed) ? Number(typed) : 0;
      const isFit = days !== 0 && Math.abs(days) <= MOST_SHIFT_DAYS;
      return isFit ? { kind: 'shift_dates', days } : null;
    }
    case 'set_price': {
      const price = readNewPrice(readPriceTyped(form));
      if (price === 'wrong') return 'wrong_price';
      const { priceState: state, priceCents: cents, priceText: text } = price;
      return { kind: 'set_price', state, cents, text };
    }
    default:
      return null;
  }
}
