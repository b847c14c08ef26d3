import type { Price } from '../../queries/offer-cards.ts';

/** The two cells of a price: what the reader puts together from them again is the wording of the source. */
export function priceCells({ state, cents, text }: Price): {
  price: string | null;
  priceNote: string | null;
} {
  const price = state === 'known' && cents !== null ? euros(cents) : WORDS[state];
  return { price, priceNote: noteBeside(price, text) };
}

const WORDS = { known: null, unknown: null, free: 'kostenlos', on_request: 'auf Anfrage' } as const;

/** What the wording says besides the amount itself. */
export function noteBeside(price: string | null, text: string | null): string | null {
  if (text === null || text === price) return null;
  if (price !== null && text.startsWith(`${price} (`) && text.endsWith(')')) {
    return text.slice(price.length + 2, -1);
  }
  if (price !== null && text.startsWith(`${price}, `)) return text.slice(price.length + 2);
  return text;
}

/** `150 €`, `44,02 €`, `1.250 €`. */
function euros(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return rest === 0 ? `${whole} €` : `${whole},${String(rest).padStart(2, '0')} €`;
}
