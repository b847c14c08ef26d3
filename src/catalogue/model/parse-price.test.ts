import { describe, expect, test } from 'vitest';
import { type PriceStatement, parsePrice } from './parse-price.ts';

const price = (given: Partial<PriceStatement>) =>
  parsePrice({ amount: '', remarks: '', words: '', isDeclaredFree: false, ...given });

describe('parsePrice', () => {
  test('keeps the reduction in the wording', () => {
    expect(price({ amount: '150.00', remarks: 'erm. Preis: 20,00 EUR' })).toEqual({
      price: { state: 'known', cents: 15_000, text: '150 € (erm. Preis: 20,00 EUR)' },
      doubt: null,
    });
    expect(price({ amount: '1250.50' }).price.text).toBe('1.250,50 €');
  });

  test('zero alone is not free', () => {
    expect(price({ amount: '0.00' })).toEqual({
      price: { state: 'unknown', cents: null, text: null },
      doubt: 'zero_without_sign',
    });
  });

  test.each([
    { words: 'Dieses Angebot ist kostenlos, Anmeldung nicht erforderlich.' },
    { words: 'Die Teilnahme ist entgeltfrei' },
    { remarks: 'gebührenfrei' },
    { remarks: 'Teilnahme unentgeltlich' },
  ])('zero with a second sign is free: %j', (sign) => {
    expect(price({ amount: '0.00', ...sign }).price.state).toBe('free');
  });

  test.each([
    'Das Parken ist kostenlos',
    'nicht kostenfrei',
    'kostenfreie Parkplätze',
    'Kostenlosigkeit',
  ])('„%s“ is no sign', (words) => {
    expect(price({ amount: '0', words }).price.state).toBe('unknown');
  });

  test('words of the description do not make a price of 20 € free', () => {
    expect(
      price({ amount: '20', words: 'Der Vortrag am Ende ist kostenlos.' }).price,
    ).toMatchObject({
      state: 'known',
      cents: 2_000,
    });
  });

  test.each([
    { amount: '', remarks: 'Preis auf Anfrage' },
    { amount: 'auf Anfrage' },
    { amount: '0.0', remarks: 'Gebühren auf Anfrage' },
  ])('on request: %j', (given) => {
    const { state, cents, text } = price(given).price;
    expect({ state, cents }).toEqual({ state: 'on_request', cents: null });
    expect(text).toMatch(/auf Anfrage/);
  });

  test('an explicit word instead of an amount', () => {
    expect(price({ amount: 'kostenlos' }).price).toEqual({
      state: 'free',
      cents: null,
      text: 'kostenlos',
    });
  });

  test('what cannot be a price is unknown and keeps its wording', () => {
    expect(price({ amount: 'ab 20 €' })).toEqual({
      price: { state: 'unknown', cents: null, text: 'ab 20 €' },
      doubt: 'not_an_amount',
    });
    expect(price({ amount: '-1' }).doubt).toBe('negative');
    expect(price({ amount: '99990.0' }).doubt).toBe('dummy');
    expect(price({}).price).toEqual({ state: 'unknown', cents: null, text: null });
  });
});
