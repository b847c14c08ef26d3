import { describe, expect, test } from 'vitest';
import { meetsFilters, unjudgedFilters } from '../../bench/relevance/meets-filters.ts';
import { OfferQuerySchema } from '../../src/catalogue/model/offer-query.ts';
import { judgedOffer, judgedRun } from './judged-offers.ts';

const TODAY = '2026-11-23';
const WESEL = { lat: 51.66, lon: 6.62, label: 'Wesel' };
const meets = (offer: ReturnType<typeof judgedOffer>, parameters: Record<string, unknown>) =>
  meetsFilters(
    offer,
    OfferQuerySchema.parse(parameters),
    parameters.near === undefined ? null : WESEL,
    TODAY,
  );

describe('an offer meets the filters of a judged question', () => {
  test('only if one run meets all conditions together', () => {
    const offer = judgedOffer({
      runs: [
        judgedRun({ format: 'online', times: ['evening'] }),
        judgedRun({ format: 'onsite', times: ['morning'] }),
      ],
    });
    expect(meets(offer, { format: 'online', time: 'evening' })).toBe(true);
    expect(meets(offer, { format: 'onsite', time: 'evening' })).toBe(false);
  });

  test.each([
    ['free', { priceState: 'free' }, true],
    ['cheap enough', { priceState: 'known', priceCents: 9_900 }, true],
    ['too dear', { priceState: 'known', priceCents: 10_100 }, false],
    ['of unknown price', { priceState: 'unknown' }, false],
  ])('%s', (_price, run, isMet) => {
    expect(meets(judgedOffer({ runs: [judgedRun(run)] }), { price_max: 100 })).toBe(isMet);
  });

  test.each([
    ['has begun', { startsOn: '2026-11-22' }, {}, false],
    ['begins today', { startsOn: TODAY }, {}, true],
    ['begins any day', { startKind: 'rolling', startsOn: null }, { to: '2026-12-01' }, true],
    [
      'begins by agreement',
      { startKind: 'on_request', startsOn: null },
      { to: '2026-12-01' },
      false,
    ],
  ])('by its start: it %s', (_start, run, window, isMet) => {
    expect(meets(judgedOffer({ runs: [judgedRun(run)] }), window)).toBe(isMet);
  });

  test('near a place only if its position is known', () => {
    const near = judgedOffer({ runs: [judgedRun({ lat: 51.57, lon: 6.74 })] });
    expect(meets(near, { near: 'Wesel', km: 25 })).toBe(true);
    expect(meets(near, { near: 'Wesel', km: 5 })).toBe(false);
    expect(meets(judgedOffer(), { near: 'Wesel', km: 500 })).toBe(false);
  });
});

test('a filter that nobody judges is named', () => {
  const query = OfferQuerySchema.parse({ q: 'excel', format: 'online', level: ['B1'], past: '1' });
  expect(unjudgedFilters(query)).toEqual(['level', 'past']);
});
