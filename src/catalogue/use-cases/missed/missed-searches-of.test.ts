import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missedSearchKey } from '../../model/missed-search.ts';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { missedSearchesOf } from './missed-searches-of.ts';

const asked = (params: Record<string, string | string[]>, municipality: string | null = null) =>
  missedSearchesOf(OfferQuerySchema.parse(params), municipality);

describe('the same search', () => {
  test.each([
    ['Falknerei für Anfänger', 'anfaenger  FALKNEREI'],
    ['Führung Kräuter', 'Kraeuter Fuehrung'],
    ['Imker:in', 'Imker'],
    ['SPS', 'sps'],
    ['Jagd -Hund', '-hund  jagd'],
  ])('is recognised however it is written: %s, %s', (one, other) => {
    expect(asked({ q: one })).toEqual(asked({ q: other }));
  });

  test('is the same in any order of its words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('Falknerei', 'Jagd', 'Greifvogel', 'Prüfung', 'Abend'), {
          minLength: 1,
        }),
        (words) => {
          const keys = [words, [...words].reverse()].map((some) =>
            asked({ q: some.join(' ') }).map(missedSearchKey),
          );
          expect(keys[0]).toEqual(keys[1]);
        },
      ),
    );
  });

  test('has its filters in it: "Pflege" with childcare is missed, "Pflege" is not', () => {
    expect(asked({ q: 'Pflege', childcare: 'on_site', price_max: '120' })).toEqual([
      {
        words: 'pflege',
        filters: ['childcare=on_site', 'price_max'],
        isLocal: false,
        municipality: null,
      },
    ]);
  });
});

test('a search around a place counts once as such and once for the municipality, never for the words typed as a place', () => {
  const searches = asked({ q: 'Falknerei', near: '46509' }, 'Xanten');
  expect(searches.map(({ isLocal, municipality }) => [isLocal, municipality])).toEqual([
    [true, null],
    [true, 'Xanten'],
  ]);
  expect(JSON.stringify(searches)).not.toContain('46509');
});

test.each([
  ['nothing', {}],
  ['only a place', { near: 'Xanten' }],
  ['an e-mail address', { q: 'erika@netz.example' }],
  ['a telephone number', { q: '0281 123456' }],
  ['a date of birth', { q: '01.02.1980' }],
  [
    'a long text',
    {
      q: 'ich suche einen kurs in dem man sehr viele verschiedene dinge lernen kann heute morgen bald',
    },
  ],
  ['a mangled filter', { q: 'Pflege', topic: 'a b\u0000' }],
])('%s is never counted', (_name, params) => {
  expect(asked(params)).toEqual([]);
});
