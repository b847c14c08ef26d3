import { expect, test } from 'vitest';
import { readReach } from './reach.ts';

test.each([
  ['anna@gast.example', { email: 'anna@gast.example', phone: null }],
  [' 02064 / 12 34-5 ', { email: null, phone: '02064 / 12 34-5' }],
  ['+49 (0)2064 12345', { email: null, phone: '+49 (0)2064 12345' }],
  ['12345', null],
  ['anna', null],
  ['', null],
])('%j', (typed, expected) => {
  expect(readReach(typed)).toEqual(expected);
});
