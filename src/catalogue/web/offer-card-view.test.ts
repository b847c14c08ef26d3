import { describe, expect, test } from 'vitest';
import { someCard, someRun } from '../../../tests/support/some-card.ts';
import type { FundingShare } from '../../funding/index.ts';
import type { FoundOffer } from '../use-cases/find-offers.ts';
import { offerCardView } from './offer-card-view.ts';
import { wordsOf } from './words/words.ts';

const place = { name: 'Wesel', postalCode: '46483', position: null };
const found: FoundOffer = {
  card: someCard,
  run: { ...someRun, place, startsAt: '18:00', endsAt: '20:15', times: ['evening'] },
  runCount: 1,
  distanceKm: null,
};
const factsOf = (more: Partial<FoundOffer>, isAcross = false) =>
  offerCardView({ ...found, ...more }, '2027-01-10', wordsOf('de'), {
    isAcrossRiver: isAcross,
  }).facts.map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the card of a found offer', () => {
  test('start, place and price; the clock makes "abends" superfluous', () => {
    expect(factsOf({})).toEqual([
      'Mo., 11. Januar 2027, 18:00–20:15 Uhr',
      'Wesel',
      'Preis bitte erfragen',
    ]);
  });

  test('times of day in words where the clock is unknown, the extent always', () => {
    const run = { ...someRun, times: ['evening', 'parttime'] as const };
    expect(factsOf({ run })).toContain('abends, Teilzeit');
    expect(factsOf({ run: { ...run, startsAt: '18:00' } })).toContain('Teilzeit');
  });

  test.each([
    [1, 'Mo., 11. Januar 2027, 18:00–20:15 Uhr'],
    [2, 'Mo., 11. Januar 2027, 18:00–20:15 Uhr · 1 weiterer Termin'],
    [4, 'Mo., 11. Januar 2027, 18:00–20:15 Uhr · 3 weitere Termine'],
  ])('with %i runs', (runCount, text) => {
    expect(factsOf({ runCount })[0]).toBe(text);
  });

  test.each([
    [3.84, false, 'Wesel · 3,8 km Luftlinie'],
    [0.2, false, 'Wesel · unter 1 km Luftlinie'],
    [3.84, true, 'Wesel · 3,8 km Luftlinie · andere Rheinseite'],
  ])('at %f km', (distanceKm, isAcross, text) => {
    expect(factsOf({ distanceKm }, isAcross)[1]).toBe(text);
  });

  test('online has no distance', () => {
    const run = { ...someRun, format: 'online' as const, place };
    expect(factsOf({ run, distanceKm: 4 }, true)[1]).toBe('online, zu festen Zeiten');
  });

  test('without a run everything is to be asked', () => {
    expect(factsOf({ run: null })).toEqual([
      'Termin bitte erfragen',
      'Ort bitte erfragen',
      'Preis bitte erfragen',
    ]);
  });

  describe('where somebody looks for own shares', () => {
    const share: FundingShare = {
      funding: 'bildungsscheck',
      programmeId: 'demo',
      percent: 50,
      mostCents: 50_000,
      firstStart: null,
      lastStart: null,
      condition: 'agreed',
      goals: null,
      leastUnits: null,
      mandatory: true,
    };
    const priceOf = (
      price: { state: 'known' | 'free' | 'unknown'; cents: number | null },
      more: Partial<FundingShare> = {},
    ) => {
      const own = { shares: [{ ...share, ...more }], nameOf: () => 'Demo-Scheck' };
      const card = { ...someCard, funding: ['bildungsscheck'] };
      const run = { ...someRun, price: { ...price, text: null } };
      const { facts } = offerCardView({ ...found, card, run }, '2027-01-10', wordsOf('de'), {
        funding: { usedUp: new Set(), own },
      });
      const { text = '', note } = facts.at(-1) ?? {};
      return [text, ...(note ? [note] : [])].join(' ').replaceAll('\u00a0', ' ');
    };

    test('both prices stand with the assumption', () => {
      expect(priceOf({ state: 'known', cents: 120_000 })).toBe(
        '700 € statt 1.200 € – mit Demo-Scheck, wenn die zuständige Stelle zustimmt',
      );
      const loan = { percent: 75, mostCents: null, condition: 'loan' } as const;
      expect(priceOf({ state: 'known', cents: 800_000 }, loan)).toBe(
        '2.000 € statt 8.000 € – mit Demo-Scheck, wenn Sie das Darlehen nehmen und die Prüfung bestehen',
      );
    });

    test('where all is paid, the price need not be known', () => {
      const whole = { percent: 100, mostCents: null, condition: 'met' } as const;
      expect(priceOf({ state: 'unknown', cents: null }, whole)).toBe(
        '0 € – mit Demo-Scheck, wenn Sie die Bedingungen erfüllen',
      );
      expect(priceOf({ state: 'unknown', cents: null })).toBe('Preis bitte erfragen');
    });

    test('nothing is taken off a free course', () => {
      expect(priceOf({ state: 'free', cents: null })).toBe('kostenlos');
    });
  });

  test('a German title says so on an English page', () => {
    expect(offerCardView(found, '2027-01-10', wordsOf('en'))).toMatchObject({
      titleLanguage: 'de',
      place: 'Wesel',
      href: '/en/kurse/schweissen-am-abend-offer0000001',
    });
  });
});
