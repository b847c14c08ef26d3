import { expect, test } from 'vitest';
import { countryCode, parsePosition, postalCode, splitPlace } from './parse-place.ts';

test('countries', () => {
  expect(['Deutschland', '', 'D', 'Niederlande', 'Mordor'].map(countryCode)).toEqual([
    'DE',
    'DE',
    'DE',
    'NL',
    null,
  ]);
});

test('postal codes have the form of their country', () => {
  expect(postalCode('46483', 'DE')).toBe('46483');
  expect(postalCode('D-46483', 'DE')).toBe('46483');
  expect(postalCode('4648', 'DE')).toBeNull();
  expect(postalCode('7001ab', 'NL')).toBe('7001 AB');
  expect(postalCode('46483', 'NL')).toBeNull();
});

test('places and their parts', () => {
  expect(splitPlace('Havelaue OT Strodehne')).toEqual({ place: 'Havelaue', locality: 'Strodehne' });
  expect(splitPlace('Rotterdam')).toEqual({ place: 'Rotterdam', locality: null });
  expect(splitPlace('')).toEqual({ place: null, locality: null });
});

test('coordinates must lie in Europe', () => {
  expect(parsePosition('51.659', '6,618')).toEqual({ lat: 51.659, lon: 6.618 });
  expect(parsePosition('0', '0')).toBeNull();
  expect(parsePosition('6.618', '51.659')).toBeNull();
  expect(parsePosition('abc', '')).toBeNull();
});
