import fc from 'fast-check';
import { expect, test } from 'vitest';
import { germanAscii, randomId, slugOf, stableId } from './ids.ts';

test('the same parts give the same id, other parts another; parts do not run together', () => {
  expect(stableId('a', 'bc')).toBe(stableId('a', 'bc'));
  expect(stableId('a', 'bc')).not.toBe(stableId('ab', 'c'));
});

test('ids are twelve characters without letters that are mistaken for others', () => {
  for (const id of [randomId(), stableId('x')]) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
  expect(new Set(Array.from({ length: 1000 }, randomId)).size).toBe(1000);
});

test.each([
  ['Schweißen für Anfänger', 'schweissen-fuer-anfaenger'],
  ['  MAG-Schweißen (DIN EN ISO 9606) ', 'mag-schweissen-din-en-iso-9606'],
  ['Café & Öl', 'cafe-oel'],
  ['日本語', 'angebot'],
])('%s becomes %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('every text gives a slug that the database accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugOf(text);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
    }),
  );
});

test.each([
  ['Größe', 'groesse'],
  ['ÄÖÜ', 'aeoeue'],
  ['Café', 'cafe'],
  ['Wesel-Büderich 2', 'wesel-buederich 2'],
  ['日本', '日本'],
  ['', ''],
])('%s is written as %s', (text, ascii) => {
  expect(germanAscii(text)).toBe(ascii);
});
