import { expect, test } from 'vitest';
import { lookOf } from './link-state.ts';

test.each([
  [200, null, 'there'],
  [304, null, 'there'],
  [401, null, 'there'],
  [403, null, 'there'],
  [429, null, 'there'],
  [404, null, 'gone'],
  [410, null, 'gone'],
  [null, 'unknown_host', 'gone'],
  [500, null, 'unclear'],
  [405, null, 'unclear'],
  [null, 'timeout', 'unclear'],
  [null, 'no_connection', 'unclear'],
  [null, 'not_public', 'unclear'],
])('%s %s: %s', (status, reason, look) => {
  expect(lookOf(status, reason)).toBe(look);
});
