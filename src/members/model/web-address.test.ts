import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test('a website is shown without scheme and final slash', () => {
  expect(webAddress('https://kranichmund.example/')).toEqual({
    href: 'https://kranichmund.example/',
    label: 'kranichmund.example',
  });
  expect(webAddress('http://a.example/kurse')?.label).toBe('a.example/kurse');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'kranichmund', ''])(
  '%s is no link',
  (text) => {
    expect(webAddress(text)).toBeNull();
  },
);
