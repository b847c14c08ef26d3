import { expect, test } from 'vitest';
import { acceptsJson } from './accepts-json.ts';

test.each([
  [null, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['application/problem+json, text/html', true],
  ['text/html;q=0.9, Application/*;q=0.1', true],
  ['text/html', false],
  ['text/html, application/json;q=0', false],
  ['application/xml', false],
])('Accept: %s takes JSON: %s', (accept, takes) => {
  expect(acceptsJson(accept)).toBe(takes);
});
