import { describe, expect, test } from 'vitest';
import {
  ask,
  idsFor,
  indexInPieces,
  indexOf,
  indexOffer,
  indexRun,
} from '../../../../tests/support/index-rows.ts';
import { randomOf } from '../../../../tests/support/random-numbers.ts';
import { addDays } from '../../../platform/clock.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { OfferRow, RunRow } from '../segment/rows.ts';

const FIRST_DAY = '2026-09-01';
const fixed = (startsOn: string): Partial<RunRow> => ({ startKind: 'fixed', startsOn });
const offer = (id: string, member: string, run: Partial<RunRow> = {}, title = 'Kurs'): OfferRow =>
  indexOffer(id, title, {
    provider: { slug: member, name: 'Demo' },
    runs: [indexRun(`${id}-run`, run)],
  });

describe('the published order', async () => {
  const wesel = { lat: 51.659, lon: 6.618, place: 'Wesel' };
  const moers = { lat: 51.453, lon: 6.626, place: 'Moers' };
  const state = await indexOf([
    offer('late', 'a', fixed('2026-12-01'), 'Schweißen'),
    offer('soon', 'a', fixed('2026-10-01'), 'Schweißen'),
    offer('soon-full', 'a', { ...fixed('2026-10-01'), status: 'full' }, 'Schweißen'),
    offer('soonest-waiting', 'a', { ...fixed('2026-09-15'), status: 'waiting_list' }, 'Schweißen'),
    offer('no-seats', 'a', { ...fixed('2026-09-20'), seatsFree: 0 }, 'Schweißen'),
    offer('less', 'a', fixed('2026-09-01'), 'Metall und Stahl und Guss und Schweißen'),
    offer('near', 'b', { ...fixed('2027-01-01'), format: 'onsite', position: wesel }),
    offer('far', 'b', { ...fixed('2027-01-01'), format: 'onsite', position: moers }),
  ]);

  test('with words: what fits better, then what can be booked, then what begins first', () => {
    expect(idsFor(state, { q: 'schweißen' })).toEqual([
      'soon',
      'late',
      'soonest-waiting',
      'no-seats',
      'soon-full',
      'less',
    ]);
  });

  test('without words: what begins first, then what can be booked; full runs stay in the list', () => {
    expect(idsFor(state, {})).toEqual([
      'less',
      'soonest-waiting',
      'no-seats',
      'soon',
      'soon-full',
      'late',
      ...idsFor(state, { from: '2027-01-01' }),
    ]);
  });

  test('one run that can be booked is enough', async () => {
    const runs = [
      indexRun('one', { ...fixed('2026-10-01'), status: 'full' }),
      indexRun('two', fixed('2026-11-01')),
    ];
    const both = await indexOf([
      offer('full', 'a', { ...fixed('2026-10-01'), status: 'full' }),
      indexOffer('partly', 'Kurs', { runs }),
    ]);
    expect(idsFor(both, {})).toEqual(['partly', 'full']);
  });
});

/** Who is first on each of 30 days, counted. */
async function firstsIn30Days(rows: readonly OfferRow[], key: (id: string) => string) {
  const state = await indexInPieces(rows);
  const firsts = new Map<string, number>();
  for (let day = 0; day < 30; day++) {
    const first = key(ask(state, { size: 1 }, addDays(FIRST_DAY, day)).hits[0]?.offerId ?? '');
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  return firsts;
}

describe('equals take turns', () => {
  test.each([1, 2, 3, 4, 7, 11, 16, 29, 30, 31])(
    'in 30 days each of %i tied members is first equally often, give or take one',
    async (members) => {
      // The more offers a member has, the more often it would be first by lot.
      const rows = Array.from({ length: members }, (_, member) =>
        Array.from({ length: 1 + ((member * 5) % 9) }, (_, i) =>
          offer(`${member}-${i}`, `m${member}`),
        ),
      ).flat();
      const firsts = await firstsIn30Days(rows, (id) => id.split('-')[0] ?? '');
      const counts = Array.from({ length: members }, (_, member) => firsts.get(`${member}`) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    },
  );

  test('a member whose turn it is begins with another of its offers each time', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => offer(`o${i}`, `m${i % 2}`));
    const firsts = await firstsIn30Days(rows, (id) => id);
    expect([...firsts.values()]).toEqual(Array.from({ length: 10 }, () => 3));
  });

  test('a member with many offers does not fill the page: one of each member after the other', async () => {
    const rows = [
      ...Array.from({ length: 40 }, (_, i) => offer(`big${i}`, 'big')),
      offer('small', 'small'),
      offer('tiny', 'tiny'),
    ];
    const state = await indexOf(rows);
    const members = idsFor(state, {}).map((id) => id.replace(/\d+/, ''));
    expect([...members.slice(0, 3)].sort()).toEqual(['big', 'small', 'tiny']);
  });

  test('pages of any size, put together, are one order: nothing twice, nothing missing, groups across borders', async () => {
    const random = randomOf(31);
    for (let round = 0; round < 40; round++) {
      const rows = Array.from({ length: 20 + random.below(150) }, (_, i) =>
        offer(`o${i}`, `m${random.below(1 + random.below(9))}`, {
          ...fixed(addDays(FIRST_DAY, random.below(1 + random.below(5)))),
          status: random.pick(['open', 'open', 'full']),
          priceState: 'known',
          priceCents: random.below(3) * 1000,
        }),
      );
      const state = await indexInPieces(rows);
      const change: Partial<OfferQuery> = {
        q: random.chance(0.3) ? 'Kurs' : '',
        sort: random.pick(['start', 'price', 'relevance']),
      };
      const all = ask(state, { ...change, size: 1000 }).hits.map((hit) => hit.offerId);
      expect(new Set(all).size).toBe(rows.length);
      const size = 1 + random.below(13);
      const pages: string[] = [];
      for (let page = 1; pages.length < all.length; page++) {
        const { hits } = ask(state, { ...change, size, page });
        expect(hits.length).toBe(Math.min(size, all.length - pages.length));
        pages.push(...hits.map((hit) => hit.offerId));
      }
      expect(pages).toEqual(all);
      expect(ask(state, { ...change, size, page: 1000 }).hits).toEqual([]);
    }
  });
});
