import { expect, test } from 'vitest';
import { keptPageKey } from './kept-page-key.ts';

test('a page is asked for under another key after a change, on another day and after the life of its cards', () => {
  const at = (position: number, instant: string) =>
    keptPageKey('de q=Pflege', { position }, new Date(instant));
  const key = at(7, '2026-09-01T08:00:00Z');
  expect(at(7, '2026-09-01T08:09:59Z')).toBe(key);
  expect(at(8, '2026-09-01T08:00:00Z')).not.toBe(key);
  expect(at(7, '2026-09-01T08:10:00Z')).not.toBe(key);
  expect(at(7, '2026-09-01T21:59:00Z')).not.toBe(at(7, '2026-09-01T22:01:00Z'));
});
