import { describe, expect, test } from 'vitest';
import { shareStep } from '../search/segment/facet-values.ts';
import { type FundedCourse, type FundedPrice, ownShareOf, type PriceShare } from './own-share.ts';

const always = {
  firstStart: null,
  lastStart: null,
  goals: null,
  leastUnits: null,
  mandatory: true,
};
const voucher: PriceShare = { ...always, funding: 'voucher', percent: 100, mostCents: null };
const cheque: PriceShare = { ...always, funding: 'cheque', percent: 50, mostCents: 50_000 };
const run = (priceCents: number | null, startsOn: string | null = null): FundedPrice => ({
  priceState: priceCents === null ? 'unknown' : 'known',
  priceCents,
  startsOn,
});
const course: FundedCourse = {
  fundingGoal: null,
  teachingUnits: null,
  mandatoryTraining: null,
  certificates: [],
};
const centsOf = (price: FundedPrice, funding: readonly string[], shares = [voucher, cheque]) =>
  ownShareOf(price, { funding, course }, shares)?.cents;

describe('the own share of a run', () => {
  test('is what is left of the price, up to the limit', () => {
    expect(centsOf(run(10_000), ['cheque'])).toBe(5_000);
    expect(centsOf(run(10_001), ['cheque'])).toBe(5_000);
    expect(centsOf(run(100_000), ['cheque'])).toBe(50_000);
    expect(centsOf(run(100_002), ['cheque'])).toBe(50_002);
    expect(centsOf({ ...run(null), priceState: 'free' }, ['cheque'])).toBe(0);
  });

  test('is the lowest of all stated funding, and none without any', () => {
    expect(
      ownShareOf(run(10_000), { funding: ['cheque', 'voucher'], course }, [cheque, voucher]),
    ).toEqual({
      cents: 0,
      by: voucher,
    });
    expect(centsOf(run(10_000), ['other'])).toBeUndefined();
    expect(centsOf(run(10_000), [])).toBeUndefined();
  });

  test('needs a price, unless all of it is paid', () => {
    expect(centsOf(run(null), ['cheque'])).toBeUndefined();
    expect(centsOf(run(null), ['voucher'])).toBe(0);
    const limited = [{ ...voucher, mostCents: 1_000 }];
    expect(centsOf(run(null), ['voucher'], limited)).toBeUndefined();
  });

  test('goes by the rules that count when the run starts', () => {
    const shares = [
      { ...cheque, lastStart: '2027-03-31' },
      { ...cheque, percent: 80, firstStart: '2027-04-01' },
    ];
    expect(centsOf(run(10_000, '2027-03-31'), ['cheque'], shares)).toBe(5_000);
    expect(centsOf(run(10_000, '2027-04-01'), ['cheque'], shares)).toBe(2_000);
    expect(centsOf(run(10_000), ['cheque'], shares)).toBe(5_000);
    expect(centsOf(run(10_000, '2027-04-01'), ['cheque'], shares.slice(0, 1))).toBeUndefined();
  });

  test('is not offered for courses for which the programme cannot pay, as far as they are stated', () => {
    const strict = { ...voucher, goals: ['anpassung'], leastUnits: 121, mandatory: false };
    const pays = (stated: Partial<FundedCourse>) =>
      ownShareOf(run(10_000), { funding: ['voucher'], course: { ...course, ...stated } }, [
        strict,
      ]) !== null;
    expect(pays({})).toBe(true);
    expect(pays({ fundingGoal: 'anpassung', teachingUnits: 121 })).toBe(true);
    expect(pays({ fundingGoal: 'privat' })).toBe(false);
    expect(pays({ teachingUnits: 120 })).toBe(false);
    expect(pays({ mandatoryTraining: true })).toBe(false);
    expect(pays({ certificates: ['pflichtnachweis'] })).toBe(false);
    expect(pays({ certificates: ['pflichtnachweis'], mandatoryTraining: false })).toBe(true);
  });

  test.each([
    [0, 's0'],
    [1, 's1'],
    [5_000, 's1'],
    [5_001, 's2'],
    [10_000, 's2'],
    [25_000, 's3'],
    [50_000, 's4'],
    [100_000, 's5'],
    [100_001, 's6'],
  ])('%d cents are step %s', (cents, step) => {
    expect(shareStep(cents)).toBe(step);
  });
});
