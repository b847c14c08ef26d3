import { describe, expect, test } from 'vitest';
import { ask, indexOf, indexOffer, NO_TERMS } from '../../../../tests/support/index-rows.ts';
import type { IndexState } from './state.ts';

const OFFERS = [
  indexOffer('lead', 'Leitung einer Kita'),
  indexOffer('weld', 'Lehrgang zum Schweißer'),
  indexOffer('grow', 'Garten anlegen'),
];
const answer = (state: IndexState, q: string) => {
  const { hits, correctedQuery } = ask(state, { q });
  return { found: hits.map(({ offerId }) => offerId), correctedQuery };
};

describe("a word of the network's own lists is never corrected to another", async () => {
  const plain = await indexOf(OFFERS);
  const listed = await indexOf(OFFERS, {
    ...NO_TERMS,
    topicLabels: new Map([['heat', ['Heizung, Sanitär, Klima']]]),
    synonyms: [
      { source: 'network', labels: ['Leistung', 'Ergebnis'], topics: [] },
      { source: 'esco', labels: ['Schweizerlehrgang', 'Gesandter'], topics: [] },
    ],
  });
  test.each([
    ['Heizung', 'Leitung'],
    ['Leistung', 'Leitung'],
    ['Schweizerlehrgang', 'SchweißerLehrgang'],
  ])('%s is not %s, though no offer has it', (q, taken) => {
    expect(answer(plain, q).correctedQuery?.toLowerCase()).toBe(taken.toLowerCase());
    expect(answer(listed, q)).toEqual({ found: [], correctedQuery: null });
  });

  test('a mistake in such a word is no word of a list', () => {
    expect(answer(listed, 'Leitumg')).toEqual({ found: ['lead'], correctedQuery: 'Leitung' });
  });

  test('what the lists say about it is found all the same', async () => {
    const garden = await indexOf(OFFERS, {
      ...NO_TERMS,
      synonyms: [{ source: 'network', labels: ['Garten', 'Beet'], topics: [] }],
    });
    expect(answer(garden, 'Beet')).toEqual({ found: ['grow'], correctedQuery: null });
  });
});
