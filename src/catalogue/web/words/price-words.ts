import type { Price } from '../../queries/offer-cards.ts';
import type { Words } from './words.ts';

/** The price in a few words. Only a known figure is a figure; anything else says that one has to ask. */
export function priceWords(price: Price, { t, format }: Words): string {
  switch (price.state) {
    case 'free':
      return t('price.free');
    case 'known':
      // The database checks that a known price has its figure.
      return price.cents === null ? t('price.ask') : format.money(price.cents);
    case 'on_request':
      return t('price.onRequest');
    case 'unknown':
      return t('price.ask');
  }
}

/**
 * What the source's own wording says beyond the figure (reductions, extras), e.g. "ermäßigt 90 €"; null where it only repeats
 * it, e.g. "120,00 €" beside "120 €".
 */
export function priceNote(price: Price, words: Words): string | null {
  const text = price.text?.replace(/\s+/g, ' ').trim() ?? '';
  const shown = priceWords(price, words).replace(/\s+/g, ' ');
  if (text === '' || bare(text) === bare(shown)) return null;
  const begins = text.toLowerCase().startsWith(shown.toLowerCase());
  return begins ? text.slice(shown.length).replace(/^[\s,;–-]+/, '') : text;
}

/** Price and note in one line. */
export function priceLine(price: Price, words: Words): string {
  const shown = priceWords(price, words);
  const note = priceNote(price, words);
  return note === null ? shown : words.t('price.withText', { price: shown, text: note });
}

/** The bare figure: "1.250,00 Euro" → "1250". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/euro?|€|\s/g, '')
    .replace(/,(00?|-+)$/, '')
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(/\.00?$/, '');
