import { describe, expect, test } from 'vitest';
import { ask, idsFor, indexOf, indexOffer } from '../../../../tests/support/index-rows.ts';

describe('names of providers and places', async () => {
  const run = { place: 'Essen' };
  const provider = { slug: 'x', name: 'Schweißtechnik Akademie Demo' };
  const first = indexOffer('a', 'Kochen', { provider });
  const index = await indexOf([
    { ...first, runs: first.runs.map((one) => ({ ...one, ...run })) },
    indexOffer('b', 'Schweißen'),
    indexOffer('c', 'Esse und Amboss', { provider: { slug: 'k', name: 'Demo Kamp-Lintfort' } }),
  ]);
  test.each([
    ['Essen', ['a']],
    ['essen', ['a']],
    ['Schweißtechnik', ['a']],
    ['Akademie', ['a']],
    ['Akademi', ['a']],
    ['Akedemie', ['a']],
    ['Kamp-Lintfort', ['c']],
    ['Kamp Lintfort', ['c']],
    ['Kamplintfort', ['c']],
    ['Schweißen', ['b']],
    ['Technik', []],
  ])('%s finds %j', (q, expected) => {
    expect(idsFor(index, { q })).toEqual(expected);
  });

  test('a typo of a name is corrected to it', () => {
    expect(ask(index, { q: 'Akedemie' }).correctedQuery).toBe('Akademie');
  });
});

describe('exclusion', async () => {
  const index = await indexOf([
    indexOffer('plain', 'Excel'),
    indexOffer('online', 'Excel', { keywords: ['Online'] }),
    indexOffer('text', 'Excel', { description: 'Auch für Fortgeschrittene.' }),
    indexOffer('compound', 'Excel im Onlinekurs'),
    indexOffer('care', 'Pflegehelfer werden in der Altenpflege'),
    indexOffer('first', 'Erste Hilfe am Kind'),
    indexOffer('aid', 'Hilfe, der erste Schritt'),
  ]);
  test.each([
    ['Excel -Online', ['plain', 'text']],
    ['Excel -fortgeschrittener', ['compound', 'online', 'plain']],
    ['Excel -Quatsch', ['compound', 'online', 'plain', 'text']],
    ['-Excel -Pflege', ['aid', 'first']],
    ['-Excel', ['aid', 'care', 'first']],
    ['-"Erste Hilfe" -Excel -Pflege', ['aid']],
    ['Hilfe -"Erste Hilfe"', ['aid']],
    ['Excel - Online', ['compound', 'online']],
  ])('%s leaves %j', (q, expected) => {
    expect(idsFor(index, { q }).sort()).toEqual(expected);
  });
});

describe('phrases', async () => {
  const index = await indexOf([
    indexOffer('a', 'Erste Hilfe am Kind', { keywords: ['Notfall'] }),
    indexOffer('b', 'Hilfe: Erste Schritte', {
      description: 'Die erste Hilfe ist kostenlos. Am Kind lernen.',
    }),
    indexOffer('c', 'Erste', { subtitle: 'Hilfe' }),
    indexOffer('d', 'Ersten Hilfen'),
    indexOffer('e', 'IT in der Pflege', {
      provider: { slug: 'x', name: 'Demo Bildungswerk Nord' },
    }),
  ]);
  test.each([
    ['"Erste Hilfe"', ['a', 'b']],
    ['„erste hilfe“', ['a', 'b']],
    ['"Erste Hilfe am Kind"', ['a']],
    ['"Hilfe am"', ['a']],
    ['"Kind Notfall"', []],
    ['"Hilfe Erste"', ['b']],
    ['"in der"', ['e']],
    ['"it in der pflege"', ['e']],
    ['"Bildungswerk Nord"', ['e']],
    ['"Erste Hilfe" Kind', ['a', 'b']],
    ['"Erste Hilfe" -Notfall', ['b']],
    ['"Erste Hlfe"', []],
  ])('%s finds %j', (q, expected) => {
    expect(idsFor(index, { q }).sort()).toEqual(expected);
  });
});
