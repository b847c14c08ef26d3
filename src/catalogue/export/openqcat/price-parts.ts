import type { DetailRun } from '../../queries/offer-runs.ts';
import { priceCells } from '../table/price-cells.ts';
import { element, required, type Xml } from '../xml/xml.ts';
import { clip } from './address.ts';

/** SERVICE_PRICE_DETAILS of a run. 0 is never written for a price that is not known; the words say what is meant. */
export function priceParts(run: DetailRun | null): (Xml | null)[] {
  if (run === null) return [];
  const { state, cents } = run.price;
  const amount = state === 'free' ? 0 : state === 'known' ? cents : null;
  const { price, priceNote } = priceCells(run.price);
  const isWords = state === 'free' || state === 'on_request';
  const words = isWords ? [price, priceNote].filter((part) => part !== null).join(', ') : priceNote;
  if (amount === null && words === null) return [];
  return [
    required('SERVICE_PRICE_DETAILS', [
      amount === null
        ? null
        : required('SERVICE_PRICE', [
            element('PRICE_AMOUNT', (amount / 100).toFixed(2)),
            element('PRICE_CURRENCY', 'EUR'),
          ]),
      clip('REMARKS', words, 2000),
    ]),
  ];
}
