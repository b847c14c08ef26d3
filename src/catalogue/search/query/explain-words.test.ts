import { expect, test } from 'vitest';
import { indexOf, indexOffer, NO_TERMS } from '../../../../tests/support/index-rows.ts';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { searchCatalogue } from './search-catalogue.ts';

const state = await indexOf(
  [
    indexOffer('a', 'Schweißerlehrgang', {
      keywords: ['Metall'],
      description: 'Schweißen lernen in Abendform.',
      provider: { slug: 'x', name: 'Demo Akademie' },
    }),
    indexOffer('b', 'Pkw-Technik'),
  ],
  { ...NO_TERMS, synonyms: [{ source: 'network', labels: ['Auto', 'Pkw'], topics: [] }] },
);
const explain = (q: string) => {
  const query = OfferQuerySchema.parse({ q });
  const answer = searchCatalogue(state, {
    query,
    centre: null,
    today: '2026-09-01',
    explain: true,
  });
  return answer.explanation ?? expect.fail('no explanation');
};

test('says per word what was understood, and per hit what met where with which share', () => {
  const { words, hits } = explain('schweißen akademie');
  expect(words).toMatchObject([
    {
      word: 'schweißen',
      role: 'word',
      meanings: [{ reading: 'word', terms: ['schweiss'], offers: 1 }],
    },
    {
      word: 'akademie',
      role: 'word',
      meanings: [{ reading: 'name', terms: ['@akademie'], offers: 1 }],
    },
  ]);
  expect(hits).toHaveLength(1);
  expect(hits[0]?.matches).toMatchObject([
    {
      word: 'schweißen',
      fields: ['title', 'description'],
      words: ['schweisserlehrgang', 'schweissen'],
    },
    { word: 'akademie', reading: 'name', fields: ['provider'], words: ['akademie'] },
  ]);
  const shares = hits[0]?.matches.map(({ share }) => share) ?? [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
});

test('a synonym, a correction, an exclusion and a phrase are named as such', () => {
  expect(explain('Auto').hits[0]?.matches).toMatchObject([
    { word: 'Auto', reading: 'synonym', text: 'Pkw', fields: ['title'] },
  ]);
  expect(explain('Schweisen').words[0]?.searchedInstead).toBe('Schweißen');
  expect(explain('Metall -Pkw').words).toMatchObject([
    { word: 'Metall', role: 'word' },
    { word: 'Pkw', role: 'exclusion' },
  ]);
  expect(explain('"Schweißen lernen"').words).toMatchObject([
    { word: 'Schweißen', role: 'phrase' },
    { word: 'lernen', role: 'phrase' },
  ]);
});

test('nothing is worked out where nobody asks', () => {
  const query = OfferQuerySchema.parse({ q: 'Metall' });
  const answer = searchCatalogue(state, { query, centre: null, today: '2026-09-01' });
  expect(answer.explanation).toBeUndefined();
});
