import { describe, expect, test } from 'vitest';
import { type OfferQuery, OfferQuerySchema } from '../model/offer-query.ts';
import { widenQuery } from './widen-query.ts';

const centre = { lat: 51.66, lon: 6.62, label: 'Wesel' };
/** The ways out of `query`, where the index finds as many offers as `totalOf` says. */
function waysOut(query: object, totalOf: (query: OfferQuery) => number): string[] {
  const asked: OfferQuery[] = [];
  const index = {
    search: ({ query }: { query: OfferQuery }) => {
      asked.push(query);
      return { total: totalOf(query) };
    },
  };
  const request = { query: OfferQuerySchema.parse(query), centre, today: '2027-01-10' };
  const found = widenQuery(index, request);
  for (const { changes, count } of found) {
    expect(totalOf({ ...request.query, ...changes, page: 1, size: 1 })).toBe(count);
  }
  return found.map((way) =>
    [way.kind, way.km ?? way.also ?? way.facet ?? way.word, way.count]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

describe('ways out of an empty answer', () => {
  test('a larger circle is offered as long as it finds more', () => {
    const totals: Record<number, number> = { 10: 0, 25: 3, 50: 3, 100: 8 };
    expect(
      waysOut({ near: 'Wesel', km: 10 }, ({ near, km }) => (near ? (totals[km] ?? 0) : 0)),
    ).toEqual(['radius 25 3', 'radius 100 8']);
  });

  test('what exact fields leave out comes before giving them up', () => {
    const query = { from: '2027-02-01', ends_by: '14:00' };
    const ways = waysOut(query, ({ also, from, ends_by }) =>
      also.length > 0 ? 2 : from === undefined || ends_by === undefined ? 5 : 0,
    );
    expect(ways).toEqual(['also undated 2', 'also untimed 2', 'hours 5', 'dates 5']);
  });

  test('what is not stated comes before giving up a filter; facts that are stated or not have nothing between', () => {
    const ways = waysOut({ childcare: ['on_site'], funding: ['esf'] }, ({ childcare, funding }) =>
      childcare.includes('unknown') || childcare.length === 0 || funding.length === 0 ? 4 : 0,
    );
    expect(ways.slice(0, 3)).toEqual([
      'unknown childcare 4',
      'facet funding 4',
      'facet childcare 4',
    ]);
  });

  test('of several words each is tried alone', () => {
    const ways = waysOut({ q: 'Schweißen in Quittenkompott' }, ({ q }) =>
      q === 'Schweißen' ? 5 : 0,
    );
    expect(ways).toEqual(['word Schweißen 5']);
  });

  test('no more than six ways, none of which finds nothing', () => {
    const query = {
      q: 'Pflege Schweißen',
      near: 'Wesel',
      km: 5,
      time: ['evening'],
      childcare: ['on_site'],
      price_max: '10',
      from: '2027-02-01',
    };
    let next = 0;
    const counts = new Map<string, number>();
    const totalOf = (asked: OfferQuery) => {
      const key = JSON.stringify(asked);
      const known = counts.get(key) ?? next++;
      counts.set(key, known);
      return known;
    };
    const ways = waysOut(query, totalOf);
    expect(ways).toHaveLength(6);
    expect(ways.filter((way) => way.endsWith(' 0'))).toEqual([]);
  });

  test('where little helps, one starts over with the words or the place alone', () => {
    const query = { q: 'Löten', near: 'Wesel', km: 5, format: ['online'], price_max: '10' };
    const ways = waysOut(query, ({ q, near, format, price_max }) =>
      price_max !== undefined || format.length > 0 ? 0 : q !== '' && near ? 0 : 3,
    );
    expect(ways).toEqual(['only_words 3', 'only_place 25 3']);
  });
});
