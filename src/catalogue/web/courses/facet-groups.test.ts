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
  weekday: [],
  price: [],
  share: [],
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
    expect(group).toMatchObject({ checkedCount: 1 });
  });

  test('of thousands of values those that can be read are there, and a rare one that is ticked', () => {
    const [group] = groupsOf({ target: ['g7999'] }, { target: many(8000) });
    expect(group?.first).toHaveLength(9);
    expect(group?.first.at(-1)).toMatchObject({ value: 'g7999', count: '1', isChecked: true });
    expect(group?.rest).toHaveLength(40);
  });

  test('of many topics a rare one that is ticked is there', () => {
    const topic = Array.from({ length: 400 }, (_, place) => ({
      value: `t${place}`,
      count: 900 - place,
    }));
    const [group] = groupsOf({ topic: ['t399'] }, { topic });
    expect(group?.first.at(-1)).toMatchObject({ value: 't399', isChecked: true });
    expect(group?.rest).toHaveLength(40);
  });

  test('a list one longer is not cut for one value', () => {
    expect(groupsOf({}, { target: many(9) })[0]?.rest).toEqual([]);
  });

  test('what is chosen but finds nothing stays, with 0, and can be taken away', () => {
    const [group] = groupsOf({ target: ['g7'] }, { target: [{ value: 'g1', count: 2 }] });
    expect(group?.first).toMatchObject([
      { value: 'g1', count: '2', isChecked: false, isDisabled: false },
      { value: 'g7', count: '0', isChecked: true, isDisabled: false },
    ]);
  });

  test('a known list keeps its values in their places: those without a hit cannot be ticked', () => {
    const [group] = groupsOf({ format: ['online'] }, { format: [{ value: 'onsite', count: 2 }] });
    expect(group?.first).toMatchObject([
      { value: 'onsite', count: '2', isDisabled: false },
      { value: 'online', count: '0', isChecked: true, isDisabled: false },
      { value: 'hybrid', count: '0', isChecked: false, isDisabled: true },
      { value: 'selfpaced', count: '0', isDisabled: true },
    ]);
  });

  test('what is not stated comes last and says so, whatever its number', () => {
    const [group] = groupsOf(
      {},
      {
        childcare: [
          { value: 'unknown', count: 40 },
          { value: 'on_site', count: 2 },
        ],
      },
    );
    expect(group?.first.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'im Haus 2',
      'in der Nähe 0',
      'keine 0',
      'auch ohne Angabe 40',
    ]);
  });

  test('for barrier facts "not stated" has no number of its own, and is offered beside a chosen one', () => {
    const facets = { access: [{ value: 'step_free', count: 2 }] };
    expect(groupsOf({}, facets)[0]?.first.some(({ value }) => value === 'unknown')).toBe(false);
    expect(groupsOf({ access: ['step_free'] }, facets)[0]?.first.at(-1)).toMatchObject({
      value: 'unknown',
      count: null,
      isDisabled: false,
    });
  });

  test('days of the week have no numbers: one comes on all chosen days together', () => {
    const [group] = groupsOf({}, { weekday: [{ value: 'tue', count: 3 }] });
    expect(group?.first.map(({ label, isDisabled }) => `${label} ${isDisabled}`)).toEqual([
      'Montag true',
      'Dienstag false',
      'Mittwoch true',
      'Donnerstag true',
      'Freitag true',
      'Samstag true',
      'Sonntag true',
    ]);
    expect(group?.first.every(({ count }) => count === null)).toBe(true);
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
    expect(group?.first.map(({ value }) => value)).toEqual([
      'd0',
      'd1',
      'd2',
      'd3',
      'd4',
      'd5',
      'd6',
    ]);
  });

  test('big numbers are written as people read them', () => {
    const [group] = groupsOf({}, { target: [{ value: 'g1', count: 12345 }] });
    expect(group?.first[0]?.count).toBe('12.345');
  });
});
