import { centsOf } from '../amounts/money.ts';
import type { Benefit } from '../programme.ts';
import type { FundingShare, ShareCondition } from './funding-share.ts';

const PRICE = 'kurs.kosten_eur';

/** A percentage of the course price up to a price. */
interface Part {
  readonly percent: number;
  /** The price in euros from which on it pays no more. */
  readonly upToEur: number | null;
  readonly isOfLoan: boolean;
}

/**
 * How much of the price of any course a programme takes off the person, by its benefits alone; null where that depends on the person
 * or the company, is told in words only, or is no plain share of the price. What a company pays is not paid by the person either.
 */
export function paidPart<T>(benefits: readonly Benefit<T>[]):
  | (Pick<FundingShare, 'percent' | 'mostCents'> & {
      readonly condition: Exclude<ShareCondition, 'met' | 'agreed'> | null;
    })
  | null {
  const paying = benefits.filter(({ traegt }) => traegt !== undefined);
  const ofCompany = paying.filter(({ traegt }) => traegt === 'betrieb');
  // What is taken off a part and paid by the company is in the whole of that part.
  const within = new Set(paying.map(({ abzueglich }) => abzueglich));
  const counted = paying.filter(
    ({ traegt, ergebnis }) =>
      traegt !== 'betrieb' || ergebnis === undefined || !within.has(ergebnis),
  );
  const parts: Part[] = [];
  for (const benefit of counted) {
    const { abzueglich } = benefit;
    const isWhole =
      abzueglich === undefined || ofCompany.some((one) => one.ergebnis === abzueglich);
    const part = benefit.traegt === 'person' || !isWhole ? null : partOf(benefit, benefits);
    if (part === null || (abzueglich !== undefined && part.upToEur !== null)) return null;
    parts.push(part);
  }
  const [first] = parts;
  // Different limits are no plain share any more.
  if (first === undefined || parts.some(({ upToEur }) => upToEur !== first.upToEur)) return null;
  const percent = parts.reduce((sum, part) => sum + part.percent, 0);
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) return null;
  const isIfPassed = counted.some(({ bei_bestehen }) => bei_bestehen);
  return {
    percent,
    mostCents: first.upToEur === null ? null : centsOf((first.upToEur * percent) / 100),
    condition:
      ofCompany.length > 0
        ? 'company'
        : parts.some(({ isOfLoan }) => isOfLoan)
          ? 'loan'
          : isIfPassed
            ? 'passed'
            : null,
  };
}

/** Fields with which a benefit depends on more than the price. */
const DEPENDS = ['wenn', 'prozent_von', 'je', 'nach', 'abweichung'] as const;
const POINTS = ['abzug_prozentpunkte', 'zuschlag_prozentpunkte'] as const;

function partOf<T>(benefit: Benefit<T>, all: readonly Benefit<T>[]): Part | null {
  const { typ, basis, prozent = 100, basis_max, max_eur, max_gesamt_eur } = benefit;
  if (typ !== 'prozent' && typ !== 'prozent_gedeckelt') return null;
  if ([...DEPENDS, ...POINTS].some((field) => benefit[field] !== undefined)) return null;
  if (basis === undefined || prozent === 0) return null;
  const limits = [basis_max, upTo(max_eur, prozent), upTo(max_gesamt_eur, prozent)];
  const known = limits.filter((limit) => limit !== undefined);
  const upToEur = known.length === 0 ? null : Math.min(...known);
  if (basis === PRICE) return { percent: prozent, upToEur, isOfLoan: false };
  // A share of another benefit, which is named before it and has the name for itself.
  const before = all.slice(0, all.indexOf(benefit)).filter(({ ergebnis }) => ergebnis === basis);
  const [ground] = before;
  if (ground === undefined || before.length > 1 || upToEur !== null) return null;
  const part = ground.abzueglich === undefined ? partOf(ground, all) : null;
  if (part === null) return null;
  const percent = (part.percent * prozent) / 100;
  return { percent, upToEur: part.upToEur, isOfLoan: ground.traegt === undefined };
}

/** The price at which so many per cent reach the limit. */
function upTo(limitEur: number | undefined, percent: number): number | undefined {
  return limitEur === undefined ? undefined : (limitEur * 100) / percent;
}
