import { describe, expect, test } from 'vitest';
import { createPageCache, keptPageKey } from './page-cache.ts';

const page = (length: number) => new Uint8Array(length).fill(120);

describe('the page cache', () => {
  test('gives back what was put in', () => {
    const cache = createPageCache(100);
    const given = page(8);
    cache.set('a', given);
    expect(cache.get('a')).toBe(given);
    expect(cache.get('b')).toBeUndefined();
  });

  test('forgets what was not asked for longest', () => {
    const cache = createPageCache(30);
    cache.set('a', page(9));
    cache.set('b', page(9));
    cache.get('a');
    cache.set('c', page(15));
    expect(cache.get('a')).toBeDefined();
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('c')).toBeDefined();
  });

  test('does not keep a page that is larger than itself, and none at all with size 0', () => {
    const cache = createPageCache(5);
    cache.set('a', page(16));
    expect(cache.get('a')).toBeUndefined();
    const off = createPageCache(0);
    off.set('', page(0));
    off.set('a', page(1));
    expect(off.get('a')).toBeUndefined();
  });
});

test('a page is asked for under another key after a change, on another day and after the life of its cards', () => {
  const at = (position: number, instant: string) =>
    keptPageKey('de q=Pflege', { position }, new Date(instant));
  const key = at(7, '2026-09-01T08:00:00Z');
  expect(at(7, '2026-09-01T08:09:59Z')).toBe(key);
  expect(at(8, '2026-09-01T08:00:00Z')).not.toBe(key);
  expect(at(7, '2026-09-01T08:10:00Z')).not.toBe(key);
  expect(at(7, '2026-09-01T21:59:00Z')).not.toBe(at(7, '2026-09-01T22:01:00Z'));
});
