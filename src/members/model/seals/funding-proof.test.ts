import { describe, expect, test } from 'vitest';
import { type FundingProof, fundingLeft, fundingOn, type ProvenPeriod } from './funding-proof.ts';

const VOUCHER = 'bildungsgutschein';
const until = (validUntil: string | null, more: Partial<ProvenPeriod> = {}): ProvenPeriod => ({
  validFrom: '2024-01-01',
  validUntil,
  isInForce: true,
  ...more,
});
const azav = (holder: 'provider' | 'measure', ...periods: ProvenPeriod[]): FundingProof => ({
  funding: VOUCHER,
  kind: 'azav',
  holder,
  periods,
});
const standing = (proofs: readonly FundingProof[], day = '2026-11-23') =>
  fundingOn([VOUCHER], proofs, day)[0];

describe('a training voucher needs AZAV of provider and measure', () => {
  test('both hold: proven', () => {
    const proofs = [azav('provider', until('2027-01-01')), azav('measure', until(null))];
    expect(standing(proofs)).toEqual({ funding: VOUCHER, standing: 'proven', lapsed: [] });
  });

  test('only one is on record: still no more than the provider says', () => {
    const proofs = [azav('provider', until('2027-01-01')), azav('measure')];
    expect(standing(proofs)?.standing).toBe('stated');
  });

  test('nothing is on record: as the provider says', () => {
    expect(standing([azav('provider'), azav('measure')])?.standing).toBe('stated');
    expect(standing([])?.standing).toBe('stated');
  });

  test('the day after the last one of them the flag is gone, and which seal it was is said', () => {
    const proofs = [azav('provider', until('2026-11-23')), azav('measure', until(null))];
    expect(standing(proofs, '2026-11-23')?.standing).toBe('proven');
    expect(standing(proofs, '2026-11-24')).toEqual({
      funding: VOUCHER,
      standing: 'lapsed',
      lapsed: [{ kind: 'azav', holder: 'provider' }],
    });
    expect(fundingLeft([VOUCHER, 'esf'], proofs, '2026-11-24')).toEqual(['esf']);
  });

  test('a new period takes over', () => {
    const proofs = [
      azav('provider', until('2026-11-23'), until(null, { validFrom: '2026-11-24' })),
      azav('measure', until(null)),
    ];
    expect(standing(proofs, '2026-11-24')?.standing).toBe('proven');
  });

  test('removing a seal that was confirmed does not bring the flag back', () => {
    const proofs = [azav('provider', until('2026-01-01', { isInForce: false })), azav('measure')];
    expect(standing(proofs)?.standing).toBe('lapsed');
  });

  test('a seal that is only coming takes nothing away', () => {
    const proofs = [azav('provider', until(null, { validFrom: '2027-01-01' }))];
    expect(standing(proofs)?.standing).toBe('stated');
  });
});

test('funding that hangs on no seal stays as it is', () => {
  expect(fundingLeft(['esf', 'bildungsscheck'], [], '2026-11-23')).toEqual([
    'esf',
    'bildungsscheck',
  ]);
});
