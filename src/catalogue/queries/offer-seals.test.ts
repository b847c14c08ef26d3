import { expect, test } from 'vitest';
import { type OfferSeal, sealStandings } from './offer-seals.ts';

const words = { de: 'Demo', en: 'Demo' };
const seal: OfferSeal = {
  kind: 'azav',
  holder: 'provider',
  label: words,
  shortLabel: words,
  sentence: words,
  issuer: 'Demo',
  url: 'https://demo.example',
  validFrom: '2024-01-01',
  validUntil: '2026-11-22',
};
const on = (day: string, seals: readonly OfferSeal[]) => sealStandings({ seals, proofs: [] }, day);

test('a seal stands until the end of its last day', () => {
  const one = { kind: 'azav', holder: 'provider' };
  expect(on('2023-12-31', [seal])).toEqual([]);
  expect(on('2026-11-22', [seal])).toEqual([{ ...one, standing: 'proven', until: '2026-11-22' }]);
  expect(on('2026-11-23', [seal])).toEqual([{ ...one, standing: 'lapsed', until: '2026-11-22' }]);
});

test('of several periods the one that lasts longest counts', () => {
  const next = { ...seal, validFrom: '2026-11-01', validUntil: null };
  expect(on('2026-11-22', [seal, next])).toMatchObject([{ standing: 'proven', until: null }]);
  expect(on('2026-10-01', [seal, next])).toMatchObject([{ until: '2026-11-22' }]);
});

test('one that was taken back has lapsed, whatever day it bears', () => {
  const period = { validFrom: '2024-01-01', validUntil: '2027-12-31', isInForce: false };
  const proof = {
    funding: 'bildungsgutschein',
    kind: 'azav',
    holder: 'measure',
    name: words,
    periods: [period],
  } as const;
  expect(sealStandings({ seals: [], proofs: [proof] }, '2026-11-22')).toEqual([
    { kind: 'azav', holder: 'measure', standing: 'lapsed', until: null },
  ]);
});
