import { expect, test } from 'vitest';
import { readPrice } from './read-price.ts';
import { priceTyped } from './run-fields.ts';

const known = (price: string, priceText = '') =>
  readPrice({ priceState: 'known', price, priceText });

test.each([
  ['120', 12000],
  ['49,50', 4950],
  ['49.50', 4950],
  ['1.250 €', 125000],
])('an amount "%s" is %i cents', (typed, priceCents) => {
  expect(known(typed)).toEqual({ priceState: 'known', priceCents, priceText: null });
});

test('nothing typed is an unknown price, never 0 €', () => {
  expect(known('', 'ermäßigt 90 €')).toEqual({
    priceState: 'unknown',
    priceCents: null,
    priceText: 'ermäßigt 90 €',
  });
});

test('a word that says so counts as well', () => {
  expect(known('kostenlos')).toMatchObject({ priceState: 'free', priceCents: null });
  expect(known('auf Anfrage')).toMatchObject({ priceState: 'on_request', priceCents: null });
});

test('free and on request need no amount and drop one', () => {
  for (const priceState of ['free', 'on_request']) {
    expect(readPrice({ priceState, price: '5', priceText: '' })).toMatchObject({
      priceState,
      priceCents: null,
    });
  }
});

test.each(['teuer', '-5', '0'])('"%s" is no price', (typed) => {
  expect(known(typed)).toBe('wrong');
});

test('cents as people type them', () => {
  expect([12000, 4950, 5, 0, null].map(priceTyped)).toEqual(['120', '49,50', '0,05', '0', '']);
});
