import { expect, test } from 'vitest';
import { INDEX_TODAY, indexInPieces } from '../../../../tests/support/index-rows.ts';
import { randomOf } from '../../../../tests/support/random-numbers.ts';
import { ROW_TERMS, ROW_WORDS, randomRows } from '../../../../tests/support/random-rows.ts';
import { FACETS, OfferQuerySchema } from '../../model/offer-query.ts';
import { searchCatalogue } from './search-catalogue.ts';

const rows = randomRows(randomOf(20_260_902), 300);
const state = await indexInPieces(rows, ROW_TERMS);
const ask = (query: Record<string, unknown>, facetSize?: number) =>
  searchCatalogue(state, {
    query: OfferQuerySchema.parse(query),
    centre: null,
    today: INDEX_TODAY,
    ...(facetSize === undefined ? {} : { facetSize }),
  });

const everything = ask({});
const rarest = FACETS.flatMap((facet) => {
  const value = everything.facets[facet].at(-1)?.value;
  return value === undefined ? [] : [[facet, value] as const];
});
const QUESTIONS: [string, Record<string, unknown>][] = [
  ['nothing', {}],
  ['a word', { q: ROW_WORDS[0] }],
  ['a run of a price', { price_max: 300 }],
  ['a value that nobody has', { provider: ['unheard-of'] }],
  ...rarest.map(([facet, value]): [string, Record<string, unknown>] => [
    `the rarest ${facet}`,
    { [facet]: [value] },
  ]),
  ['the rarest of two facets', Object.fromEntries(rarest.slice(0, 2))],
];

test.each(QUESTIONS)('asked for %s: the first of each list and what is chosen', (_, question) => {
  const query = OfferQuerySchema.parse(question);
  const full = ask(question);
  expect(full.facetTotals).toEqual({});
  for (const size of [0, 1, 3, 10_000]) {
    const cut = ask(question, size);
    expect({ ...cut, facets: null, facetTotals: null }).toEqual({
      ...full,
      facets: null,
      facetTotals: null,
    });
    for (const facet of FACETS) {
      const all = full.facets[facet];
      const chosen: readonly string[] = query[facet];
      const listed = all.filter(({ value }, place) => place < size || chosen.includes(value));
      expect(cut.facets[facet], facet).toEqual(listed);
      expect(cut.facetTotals[facet], facet).toBe(
        listed.length < all.length ? all.length : undefined,
      );
    }
  }
});
