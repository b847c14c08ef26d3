import { describe, expect, test } from 'vitest';
import { createPageCache } from './page-cache.ts';

describe('the page cache', () => {
  test('gives back what was put in', () => {
    const cache = createPageCache(100);
    cache.set('a', '<p>A</p>');
    expect(cache.get('a')).toBe('<p>A</p>');
    expect(cache.get('b')).toBeUndefined();
  });

  test('forgets what was not asked for longest', () => {
    const cache = createPageCache(30);
    cache.set('a', 'x'.repeat(9));
    cache.set('b', 'x'.repeat(9));
    cache.get('a');
    cache.set('c', 'x'.repeat(15));
    expect(cache.get('a')).toBeDefined();
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('c')).toBeDefined();
  });

  test('does not keep a page that is larger than itself, and none at all with size 0', () => {
    const cache = createPageCache(5);
    cache.set('a', 'longer than that');
    expect(cache.get('a')).toBeUndefined();
    const off = createPageCache(0);
    off.set('', '');
    off.set('a', 'b');
    expect(off.get('a')).toBeUndefined();
  });
});
