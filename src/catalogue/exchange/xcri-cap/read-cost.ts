import { parsePrice } from '../../model/parse-price.ts';
import { PRICE_REMARKS } from '../price-remarks.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';

/** `250`, `250,00 €`, `1.250 EUR (ermäßigt 900 EUR)`, `EUR 250`. */
const AMOUNT = /^(?:(?:€|EUR)\s?)?(-?\d[\d.,]*)(?:\s?(?:€|EUR|Euro))?(?:\s*\((.*)\))?$/i;
/** `kostenlos (mit Gutschein)` */
const IN_WORDS = /^(kostenlos|auf Anfrage)(?:\s*\((.*)\))?$/i;
const FOREIGN = /£|\$|\b(?:GBP|USD|CHF)/i;
/** The price: the format has nothing but a text for it. One amount in euros is a price, prose stays prose. */
export function readCost(
  text: string,
  title: string,
  problems: RecordProblems,
): RunRecord['price'] {
  const [, amount = '', extras = ''] = AMOUNT.exec(text) ?? IN_WORDS.exec(text) ?? [];
  const remarks = amount === '' ? text : extras;
  const { price, doubt } = parsePrice({ amount, remarks, words: title, isDeclaredFree: false });
  if (doubt !== null) problems.add('cost', PRICE_REMARKS[doubt]);
  else if (FOREIGN.test(text))
    problems.add('cost', `${quoted(text)} ist kein Betrag in Euro; er wurde als Text übernommen.`);
  else if (price.state === 'unknown' && text !== '')
    problems.add('cost', `${quoted(text)} nennt nicht genau einen Betrag; es bleibt beim Text.`);
  return price;
}
