import type { PriceState } from '../tables.ts';
import { parseAmount } from './parse-amount.ts';

export interface StatedPrice {
  readonly state: PriceState;
  readonly cents: number | null;
  readonly text: string | null;
}

export interface PriceStatement {
  /** The amount as the source writes it; empty = not stated. */
  readonly amount: string;
  /** Words beside the amount: reductions, extras, "auf Anfrage". */
  readonly remarks: string;
  /** Title, keywords, description: where the second sign for "free" may stand. */
  readonly words: string;
  /** The source says in a field of its own that nothing is to be paid. */
  readonly isDeclaredFree: boolean;
}

export type PriceDoubt = 'not_an_amount' | 'negative' | 'dummy' | 'zero_without_sign';

const FREE =
  /(?<![\p{L}\d])(?:kosten|gebühren|entgelt)frei(?!\p{L})|(?<!\p{L})kostenlos(?!\p{L})|(?<!\p{L})unentgeltlich(?!\p{L})/iu;
// "nicht kostenlos", "teilweise kostenfrei", "Das Parken ist kostenlos" say nothing about the course.
const NOT_FREE =
  /(?:nicht|nur|teilweise|park\p{L}*(?:\s+\p{L}+){0,3}|wlan(?:\s+\p{L}+){0,3})\s+(?:(?:kosten|gebühren|entgelt)frei|kostenlos|unentgeltlich)/giu;
const ON_REQUEST = /auf anfrage|nach absprache|nach vereinbarung|on request/i;
/** Sums that programs put in where a number is required (seen: 99990.0, 99999). In cents. */
const DUMMY_FROM_CENTS = 9_999_000;

/**
 * What a price statement certainly says. An amount of zero is "free" only with a second sign; a sum that stands for "none" and a
 * text that is no amount leave the price unknown. The wording of the source is kept with every state.
 */
export function parsePrice(statement: PriceStatement): {
  price: StatedPrice;
  doubt: PriceDoubt | null;
} {
  const remarks = statement.remarks.trim();
  const amount = statement.amount.trim();
  const cents = amount === '' ? null : parseAmount(amount);
  const without = (doubt: PriceDoubt | null): { price: StatedPrice; doubt: PriceDoubt | null } => {
    if (ON_REQUEST.test(`${amount} ${remarks}`))
      return answer('on_request', null, remarks || amount, null);
    return answer('unknown', null, remarks || null, doubt);
  };
  if (amount !== '' && cents === null) {
    if (isFree(amount)) return answer('free', null, joined(amount, remarks), null);
    const kept = joined(amount, remarks);
    return ON_REQUEST.test(kept)
      ? answer('on_request', null, kept, null)
      : answer('unknown', null, kept, 'not_an_amount');
  }
  if (cents !== null && cents < 0) return without('negative');
  if (cents !== null && cents >= DUMMY_FROM_CENTS) return without('dummy');
  if (cents !== null && cents > 0)
    return answer('known', cents, joined(euros(cents), remarks), null);
  const declared = statement.isDeclaredFree || isFree(remarks);
  if (declared) return answer('free', null, remarks || null, null);
  if (cents === 0) {
    if (ON_REQUEST.test(remarks)) return without(null);
    return isFree(statement.words)
      ? answer('free', null, null, null)
      : without('zero_without_sign');
  }
  return without(null);
}

function isFree(text: string): boolean {
  return FREE.test(text.replace(NOT_FREE, ''));
}

function answer(
  state: PriceState,
  cents: number | null,
  text: string | null,
  doubt: PriceDoubt | null,
) {
  return { price: { state, cents, text }, doubt };
}

function joined(main: string, remarks: string): string {
  return remarks === '' ? main : `${main} (${remarks})`;
}

/** `150 €`, `44,02 €`, `1.250 €`: the usual German way, without empty cents. */
function euros(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return rest === 0 ? `${whole} €` : `${whole},${String(rest).padStart(2, '0')} €`;
}
