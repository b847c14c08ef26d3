import { expect, test } from 'vitest';
import { readPlaceText } from './read-place-text.ts';

test.each([
  ['51.66,6.62', { lat: 51.66, lon: 6.62 }],
  [' 51.66 , 6.62 ', { lat: 51.66, lon: 6.62 }],
  ['51.66 6.62', { lat: 51.66, lon: 6.62 }],
  ['-33.9,18.4', { lat: -33.9, lon: 18.4 }],
])('%s are coordinates', (text, position) => {
  expect(readPlaceText(text)).toEqual({ kind: 'coordinates', position });
});

test.each([
  ['46483', '46483', null, ''],
  ['46483 Wesel', '46483', null, 'Wesel'],
  ['D-46483 Wesel', '46483', 'DE', 'Wesel'],
  ['7041 AB', '7041', null, ''],
  ['7041AB Heerenberg', '7041', null, 'Heerenberg'],
  ['NL-7041', '7041', 'NL', ''],
  ['46487, Büderich', '46487', null, 'Büderich'],
  ['7041 Ulft', '7041', null, 'Ulft'],
])('%s has a postal code', (text, code, country, rest) => {
  expect(readPlaceText(text)).toEqual({ kind: 'postal_code', code, country, rest });
});

test.each(['Wesel', '', '464', '464835', 'Haus 12', '91.5,6', '51.66'])('%s is a name', (text) => {
  expect(readPlaceText(text)).toEqual({ kind: 'name', name: text });
});
