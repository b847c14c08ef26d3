import type { LocalDate } from '../../platform/clock.ts';
import type { FundingGoal, PriceState } from '../tables.ts';

/** What a way of funding takes off a price; see `FundingShare` of the funding's rules, from which it comes. */
export interface PriceShare {
  /** Key of the way of funding that offers state. */
  readonly funding: string;
  readonly percent: number;
  /** Null = no limit. */
  readonly mostCents: number | null;
  /** The starts for which it counts, both included; null = open. */
  readonly firstStart: LocalDate | null;
  readonly lastStart: LocalDate | null;
  /** The courses for which it can pay at all: any of these goals, so many lessons; null = any. */
  readonly goals: readonly string[] | null;
  readonly leastUnits: number | null;
  /** Whether training that employers must give by law is among them. */
  readonly mandatory: boolean;
}

/** What decides about funding of a course, as its provider states it; null = not stated, which rules nothing out. */
export interface FundedCourse {
  readonly fundingGoal: FundingGoal | null;
  readonly teachingUnits: number | null;
  readonly mandatoryTraining: boolean | null;
  readonly certificates: readonly string[];
}

/** What the own share of a run depends on. */
export interface FundedPrice {
  readonly priceState: PriceState;
  /** Of a known price. */
  readonly priceCents: number | null;
  readonly startsOn: LocalDate | null;
}

/** What a person pays in whole cents if the funding is granted, and by which. */
export interface OwnShare<S extends PriceShare> {
  readonly cents: number;
  readonly by: S;
}

/**
 * The lowest own share of a run's price by the ways of funding that its offer states; null where none of them takes anything off, or the price
 * is not known and none pays all of it.
 */
export function ownShareOf<S extends PriceShare>(
  run: FundedPrice,
  { funding, course }: { readonly funding: readonly string[]; readonly course: FundedCourse },
  shares: readonly S[],
): OwnShare<S> | null {
  const priceCents =
    run.priceState === 'free' ? 0 : run.priceState === 'known' ? run.priceCents : null;
  let lowest: OwnShare<S> | null = null;
  for (const by of shares) {
    if (!funding.includes(by.funding)) continue;
    if (!countsFor(by, run.startsOn) || !canPayFor(by, course)) continue;
    const cents = remaining(priceCents, by);
    if (cents === null || (lowest !== null && lowest.cents <= cents)) continue;
    lowest = { cents, by };
  }
  return lowest;
}

function remaining(priceCents: number | null, { percent, mostCents }: PriceShare): number | null {
  if (percent === 100 && mostCents === null) return 0;
  if (priceCents === null) return null;
  const paid = Math.round((priceCents * percent) / 100);
  return priceCents - Math.min(paid, mostCents ?? paid);
}

function canPayFor({ goals, leastUnits, mandatory }: PriceShare, course: FundedCourse): boolean {
  const { fundingGoal, teachingUnits } = course;
  if (goals !== null && fundingGoal !== null && !goals.includes(fundingGoal)) return false;
  if (leastUnits !== null && teachingUnits !== null && teachingUnits < leastUnits) return false;
  return mandatory || !isMandatory(course);
}

/** A proof of training that the law asks for says it too. */
function isMandatory({ mandatoryTraining, certificates }: FundedCourse): boolean {
  return mandatoryTraining ?? certificates.includes('pflichtnachweis');
}

/** A run without a day starts at any time, also today. */
function countsFor({ firstStart, lastStart }: PriceShare, startsOn: LocalDate | null): boolean {
  if (firstStart !== null && (startsOn === null || startsOn < firstStart)) return false;
  return lastStart === null || startsOn === null || startsOn <= lastStart;
}
