import { expect, test } from 'vitest';
import { etagOf, isKnownEtag } from './etag.ts';

test('each encoding has a validator of its own', () => {
  expect(etagOf('"abc"', 'br')).toBe('"abc-br"');
});

test.each([
  ['"abc"', true],
  ['"abc-br"', true],
  ['W/"abc-gzip"', true],
  ['"x", "abc"', true],
  ['*', true],
  ['"abcd"', false],
  ['abc', false],
  [null, false],
])('%s means "abc": %s', (header, isKnown) => {
  expect(isKnownEtag(header, '"abc"')).toBe(isKnown);
});
