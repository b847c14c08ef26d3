import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['160', 160],
  [' 1.500 ', 1500],
  ['1,500', 1500],
  ['1 500,50 €', 1500.5],
  ['12.5', 12.5],
  ['1.234.567,8', 1234567.8],
  ['0', 0],
  ['', null],
  ['-3', null],
  ['zwölf', null],
  ['1e9', null],
  ['12,', null],
])('%s is %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});
