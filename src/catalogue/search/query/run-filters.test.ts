import { describe, expect, test } from 'vitest';
import {
  ask,
  idsFor,
  indexOf,
  indexOffer,
  indexRun,
} from '../../../../tests/support/index-rows.ts';
import { type OfferQuery, OfferQuerySchema } from '../../model/offer-query.ts';
import type { MeetingHours, OfferRow, RunRow } from '../segment/rows.ts';
import { searchCatalogue } from './search-catalogue.ts';

const oneRun = (id: string, run: Partial<RunRow>, more: Partial<OfferRow> = {}) =>
  indexOffer(id, id, { runs: [indexRun(`${id}-run`, run)], ...more });
const plain = (yes: readonly string[], no: readonly string[] = []) => ({ yes, no });

type Cases = readonly (readonly [string, Partial<OfferQuery>, readonly string[]])[];
const check = (state: Awaited<ReturnType<typeof indexOf>>, cases: Cases) => {
  test.each(cases)('%s', (_, query, ids) => {
    expect(idsFor(state, query).sort()).toEqual([...ids].sort());
  });
};

describe('weekdays: all of a run are among those on which somebody can come', async () => {
  const state = await indexOf([
    oneRun('mon', { weekdays: ['mon'] }),
    oneRun('mon-wed', { weekdays: ['mon', 'wed'] }),
    oneRun('sat', { weekdays: ['sat'] }),
    oneRun('unknown', {}),
  ]);
  check(state, [
    ['one day', { weekday: ['mon'] }, ['mon']],
    ['more days than needed', { weekday: ['mon', 'tue', 'wed'] }, ['mon', 'mon-wed']],
    ['unknown days only on purpose', { weekday: ['mon', 'unknown'] }, ['mon', 'unknown']],
    ['unknown days alone', { weekday: ['unknown'] }, ['unknown']],
  ]);
  test('each day counts the offers that meet on it, whatever is chosen', () => {
    expect(ask(state, { weekday: ['sat'] }).facets.weekday).toEqual([
      { value: 'mon', count: 2 },
      { value: 'sat', count: 1 },
      { value: 'unknown', count: 1 },
      { value: 'wed', count: 1 },
    ]);
  });
});

describe('hours', async () => {
  const hours = (earliest: number | null, latest: number | null, isAll = true): MeetingHours => ({
    earliest: earliest === null ? null : earliest * 60,
    latest: latest === null ? null : latest * 60,
    allBegins: earliest !== null && isAll,
    allEnds: latest !== null && isAll,
  });
  const state = await indexOf([
    oneRun('morning', { hours: hours(9, 12) }),
    oneRun('evening', { hours: hours(18, 21) }),
    oneRun('past-midnight', { hours: hours(22, 25) }),
    oneRun('some-unknown', { hours: hours(18, 20, false) }),
    oneRun('only-begin', { hours: hours(18, null) }),
    oneRun('unknown', {}),
  ]);
  check(state, [
    [
      'no meeting begins earlier',
      { starts_after: '18:00' },
      ['evening', 'past-midnight', 'only-begin'],
    ],
    ['no meeting ends later', { ends_by: '12:00' }, ['morning']],
    ['what ends after midnight ends late', { ends_by: '23:59' }, ['morning', 'evening']],
    ['both', { starts_after: '17:00', ends_by: '22:00' }, ['evening']],
    [
      'unknown hours on purpose, but not those of which one is known to be too early',
      { starts_after: '19:00', also: ['untimed'] },
      ['past-midnight', 'unknown'],
    ],
    [
      'unknown ends on purpose',
      { ends_by: '21:00', also: ['untimed'] },
      ['morning', 'evening', 'some-unknown', 'only-begin', 'unknown'],
    ],
  ]);
});

describe('price', async () => {
  const price = (cents: number): Partial<RunRow> => ({ priceState: 'known', priceCents: cents });
  const state = await indexOf([
    oneRun('free', { priceState: 'free' }),
    oneRun('50', price(5000)),
    oneRun('80', price(8000)),
    oneRun('2000', price(200_000)),
    oneRun('unknown', {}),
    oneRun('request', { priceState: 'on_request' }),
  ]);
  check(state, [
    ['a step', { price: ['p1'] }, ['50']],
    ['free is a step of its own', { price: ['p0'] }, ['free']],
    ['on request is not known', { price: ['unknown'] }, ['unknown', 'request']],
    ['step or limit', { price: ['p6'], price_max: 50 }, ['free', '50', '2000']],
    ['limit inside a step', { price_max: 70 }, ['free', '50']],
    ['limit with unknown', { price: ['unknown'], price_max: 0 }, ['free', 'unknown', 'request']],
  ]);
  test('the steps are counted without steps and without limit, other facets with both', () => {
    const { facets } = ask(state, { price: ['p6'], price_max: 50 });
    expect(facets.price).toEqual([
      { value: 'unknown', count: 2 },
      { value: 'p0', count: 1 },
      { value: 'p1', count: 1 },
      { value: 'p2', count: 1 },
      { value: 'p6', count: 1 },
    ]);
    expect(facets.format).toEqual([{ value: 'unknown', count: 3 }]);
  });
});

describe('state of the run', async () => {
  const state = await indexOf([
    oneRun('sure', { status: 'guaranteed', seatsFree: 3 }),
    oneRun('sure-unknown', { status: 'guaranteed' }),
    oneRun('free', { seatsFree: 1 }),
    oneRun('unknown', {}),
    oneRun('no-seats', { seatsFree: 0 }),
    oneRun('full', { status: 'full' }),
    oneRun('waiting', { status: 'waiting_list', seatsFree: 2 }),
  ]);
  check(state, [
    ['guaranteed and free must both hold', { status: ['guaranteed', 'free_seats'] }, ['sure']],
    ['full runs alone', { status: ['waiting_list'] }, ['no-seats', 'full', 'waiting']],
    [
      'full runs besides',
      { status: ['free_seats', 'waiting_list'] },
      ['sure', 'free', 'no-seats', 'full', 'waiting'],
    ],
    [
      'unknown seats besides',
      { status: ['guaranteed', 'free_seats', 'unknown'] },
      ['sure', 'sure-unknown', 'unknown'],
    ],
    [
      'without a filter all are there',
      {},
      ['sure', 'sure-unknown', 'free', 'unknown', 'no-seats', 'full', 'waiting'],
    ],
  ]);
});

describe('barrier facts and childcare', async () => {
  const state = await indexOf([
    oneRun('yes', { access: plain(['lift']), childcare: 'on_site' }),
    oneRun('no', { access: plain([], ['lift']), childcare: 'none' }),
    oneRun('unknown', { childcare: 'unknown' }),
    oneRun('yes-at-course', { access: plain([], ['lift']) }, { access: plain(['lift']) }),
  ]);
  check(state, [
    ['only a yes', { access: ['lift'] }, ['yes', 'yes-at-course']],
    [
      'with unknown: all but a no',
      { access: ['lift', 'unknown'] },
      ['yes', 'unknown', 'yes-at-course'],
    ],
    ['a fact of which nobody has heard', { access: ['pool'] }, []],
    [
      'the same with unknown',
      { access: ['pool', 'unknown'] },
      ['yes', 'no', 'unknown', 'yes-at-course'],
    ],
    ['no childcare is known, not unknown', { childcare: ['none'] }, ['no']],
    [
      'childcare or unknown',
      { childcare: ['on_site', 'unknown'] },
      ['yes', 'unknown', 'yes-at-course'],
    ],
  ]);
});

describe('what exact fields leave out, on purpose', async () => {
  const wesel = { lat: 51.659, lon: 6.618, place: 'Wesel' };
  const state = await indexOf([
    oneRun('wesel', { format: 'onsite', position: wesel }),
    oneRun('online', { format: 'online' }),
    oneRun('unplaced', { format: 'onsite', place: 'Wesel' }),
    oneRun('request', { startKind: 'on_request', format: 'online' }),
  ]);
  const near = (change: Partial<OfferQuery>) => {
    const query = { ...OfferQuerySchema.parse({}), ...change };
    const { hits } = searchCatalogue(state, {
      query,
      centre: { ...wesel, label: null },
      today: '2026-09-01',
    });
    return hits.map((hit) => [hit.offerId, hit.distanceKm]);
  };
  test('beside a radius: online and places without a position, behind all that have a distance', () => {
    expect(near({})).toEqual([['wesel', 0]]);
    expect(near({ also: ['online'], sort: 'distance' })).toEqual([
      ['wesel', 0],
      ['online', null],
      ['request', null],
    ]);
    expect(near({ also: ['unplaced'], sort: 'distance' })).toEqual([
      ['wesel', 0],
      ['unplaced', null],
    ]);
  });
  test('beside a window of days: starts by agreement', () => {
    const query = { from: '2026-09-01', to: '2026-12-01' };
    expect(idsFor(state, query)).not.toContain('request');
    expect(idsFor(state, { ...query, also: ['undated'] })).toContain('request');
  });
});
