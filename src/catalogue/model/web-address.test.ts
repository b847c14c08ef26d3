import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.each([
  ['http://www.vhsit.berlin.de/x.aspx?id=1', 'http://www.vhsit.berlin.de/x.aspx?id=1'],
  [' https://vhs.example/kurs ', 'https://vhs.example/kurs'],
  ['www.vhs.example', 'https://www.vhs.example/'],
])('%s is an address', (text, url) => {
  expect(webAddress(text)).toBe(url);
});

test.each([
  '',
  'javascript:alert(1)',
  'data:text/html,x',
  'vhs.example',
  '//vhs.example',
  'https://a@vhs.example',
  'https://localhost',
  'https://x y.example',
])('„%s“ is none', (text) => {
  expect(webAddress(text)).toBeNull();
});
