import { expect, test } from 'vitest';
import { phoneHref } from './phone.ts';

test.each([
  ['0281 163 49-00', 'tel:+492811634900'],
  ['+49 (0)281 1634900', 'tel:+492811634900'],
  ['0031 315 123456', 'tel:+31315123456'],
  ['0800 4 5555 00', 'tel:+498004555500'],
  ['115', 'tel:115'],
])('%s', (phone, href) => {
  expect(phoneHref(phone)).toBe(href);
});
