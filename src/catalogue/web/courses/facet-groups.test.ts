import { describe, expect, test } from 'vitest';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import type { Labels, TermLabel } from '../../queries/label-store.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { wordsOf } from '../words/words.ts';
import { facetGroups } from './facet-groups.ts';

const topics: TermLabel[] = [
  { key: 'metall', parent: null, labels: { de: 'Metall' } },
  { key: 'schweissen', parent: 'metall', labels: { de: 'Schweißen' } },
  { key: 'sprache', parent: null, labels: { de: 'Sprache' } },
];
const labels: Labels = {
  term: (_list, key) => topics.find((term) => term.key === key)?.labels.de ?? null,
  terms: (list) => (list === 'topic' ? topics : []),
  provider: () => null,
};
const counts = (given: Partial<SearchAnswer['facets']>): SearchAnswer['facets'] => ({
  topic: [],
  provider: [],
  format: [],
  time: [],
  duration: [],
  funding: [],
  certificate: [],
  language: [],
  level: [],
  target: [],
  access: [],
  childcare: [],
  status: [],
  ...given,
});
const groupsOf = (query: object, given: Parameters<typeof counts>[0]) =>
  facetGroups(OfferQuerySchema.parse(query), counts(given), labels, wordsOf('de'));
const many = (number: number) =>
  Array.from({ length: number }, (_, place) => ({ value: `g${place}`, count: number - place }));

describe('the filters beside the results', () => {
  test('a filter without values is left out', () => {
    expect(groupsOf({}, {})).toEqual([]);
  });

  test('topics stand under their parents', () => {
    const [group] = groupsOf(
      {},
      {
        topic: [
          { value: 'metall', count: 5 },
          { value: 'sprache', count: 4 },
          { value: 'schweissen', count: 3 },
        ],
      },
    );
    expect(group?.first.map(({ label }) => label)).toEqual(['Metall', 'Sprache']);
    expect(group?.first[0]?.children).toMatchObject([{ label: 'Schweißen', count: '3' }]);
  });

  test('a topic whose parent finds nothing stands for itself', () => {
    const [group] = groupsOf({}, { topic: [{ value: 'schweissen', count: 3 }] });
    expect(group?.first).toMatchObject([{ label: 'Schweißen' }]);
  });

  test('a long list shows eight, and what is ticked', () => {
    const [group] = groupsOf({ target: ['g11'] }, { target: many(12) });
    expect(group?.first.map(({ value }) => value)).toEqual([
      ...many(8).map((_, n) => `g${n}`),
      'g11',
    ]);
    expect(group?.rest).toHaveLength(3);
    expect(group).toMatchObject({ isOpen: true, checkedCount: 1 });
  });

  test('a list one longer is not cut for one value', () => {
    expect(groupsOf({}, { target: many(9) })[0]?.rest).toEqual([]);
  });

  test('what is chosen but finds nothing stays, with 0', () => {
    const [group] = groupsOf({ format: ['online'] }, { format: [{ value: 'onsite', count: 2 }] });
    expect(group?.first).toMatchObject([
      { value: 'onsite', count: '2', isChecked: false },
      { value: 'online', count: '0', isChecked: true },
    ]);
  });

  test('steps keep their own order, whatever their counts', () => {
    const [group] = groupsOf(
      {},
      {
        duration: [
          { value: 'd3', count: 9 },
          { value: 'd0', count: 1 },
        ],
      },
    );
    expect(group?.first.map(({ value }) => value)).toEqual(['d0', 'd3']);
  });

  test('big numbers are written as people read them', () => {
    const [group] = groupsOf({}, { target: [{ value: 'g1', count: 12345 }] });
    expect(group?.first[0]?.count).toBe('12.345');
  });
});
