import type { LocalDate } from '../../../platform/clock.ts';
import type { SealHolder } from './seal-kind.ts';
import { isWithin, type SealPeriod } from './seal-period.ts';

/** A period of a seal that the office confirmed at some time. */
export interface ProvenPeriod extends SealPeriod {
  /** False = refused or removed since. */
  readonly isInForce: boolean;
}

/** One seal that a way of funding needs for an offer, with all that is on record of it; no period = nothing is. */
export interface FundingProof {
  readonly funding: string;
  readonly kind: string;
  readonly holder: SealHolder;
  readonly periods: readonly ProvenPeriod[];
}

/**
 * How a funding statement of an offer stands: `proven` by all the seals that it needs; `stated` by the provider, with nothing on
 * record against it; `lapsed`: a seal that it needs was on record and holds no more, so that nobody may count on it.
 */
export interface FundingStanding {
  readonly funding: string;
  readonly standing: 'proven' | 'stated' | 'lapsed';
  /** The seals that hold no more. */
  readonly lapsed: readonly { readonly kind: string; readonly holder: SealHolder }[];
}

/** Judges the funding statements of an offer for a day (decision 0026). */
export function fundingOn(
  stated: readonly string[],
  proofs: readonly FundingProof[],
  day: LocalDate,
): FundingStanding[] {
  return stated.map((funding) => {
    const needs = proofs.filter((proof) => proof.funding === funding);
    const lapsed = needs.filter((proof) => isLapsed(proof, day));
    if (lapsed.length > 0) {
      const seals = lapsed.map(({ kind, holder }) => ({ kind, holder }));
      return { funding, standing: 'lapsed', lapsed: seals };
    }
    const isProven = needs.length > 0 && needs.every((proof) => holds(proof, day));
    return { funding, standing: isProven ? 'proven' : 'stated', lapsed: [] };
  });
}

/** The funding statements on which people may count so far: all but the lapsed ones. */
export function fundingLeft(
  stated: readonly string[],
  proofs: readonly FundingProof[],
  day: LocalDate,
): readonly string[] {
  if (proofs.length === 0) return stated;
  return fundingOn(stated, proofs, day)
    .filter(({ standing }) => standing !== 'lapsed')
    .map(({ funding }) => funding);
}

const holds = ({ periods }: FundingProof, day: LocalDate): boolean =>
  periods.some((period) => period.isInForce && isWithin(period, day));

const isLapsed = (proof: FundingProof, day: LocalDate): boolean =>
  proof.periods.some(({ validFrom }) => validFrom <= day) && !holds(proof, day);
