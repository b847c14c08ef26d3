import { expect, test } from 'vitest';
import { readContactWay } from './contact-way.ts';

test.each([
  ['kim@gast.example', 'email'],
  [' Kim@Gast.example ', 'email'],
  ['0281 12 34 56', 'phone'],
  ['+49 (281) 123-456', 'phone'],
  ['kim', undefined],
  ['12345', undefined],
  ['kim@gast', undefined],
  ['', undefined],
])('„%s“ is %s', (text, kind) => {
  expect(readContactWay(text)?.kind).toBe(kind);
});
