import type { LocalDate } from '../../../platform/clock.ts';
import type { FundingGoal, OfferKind, UpgradingLevel } from '../../tables.ts';
import { type FundedRun, runFacts } from './run-facts.ts';

/** Where a fact comes from: checked by the office, said by the provider, worked out from what it says, or checked once and over since. */
export type FactSource = 'proven' | 'stated' | 'computed' | 'lapsed';

/** One fact of a course in the words of the rules; `kurs.kosten_eur` is in euros. */
export interface CourseFact {
  readonly value: boolean | number | string;
  readonly source: FactSource;
  /** Of proven facts: the last day on which that holds; of lapsed ones: the last on which it held. */
  readonly until?: LocalDate;
}

/** Facts by their name in the network's funding/facts.yaml (`kurs.…`); what is not known is not in it. */
export type CourseFacts = Readonly<Record<string, CourseFact>>;

/** How a seal that was checked stands on a day. */
export interface SealOnDay {
  readonly kind: string;
  readonly holder: 'provider' | 'measure';
  readonly standing: 'proven' | 'lapsed';
  /** Its last day; null = without end, or nobody knows any more. */
  readonly until: LocalDate | null;
}

export interface FundedOffer {
  readonly kind: OfferKind;
  /** Ways of funding that the provider states. */
  readonly funding: readonly string[];
  readonly course: {
    readonly teachingUnits: number | null;
    readonly durationDays: number | null;
    readonly certificates: readonly string[];
    readonly fundingGoal: FundingGoal | null;
    readonly upgradingLevel: UpgradingLevel | null;
    readonly mandatoryTraining: boolean | null;
  };
}

/** Facts that a seal proves, and the ways of funding by whose statement a provider claims it (decision 0026). */
const PROVEN_BY_SEALS = {
  'kurs.azav_traeger': {
    kind: 'azav',
    holder: 'provider',
    claims: ['bildungsgutschein', 'avgs', 'qualifizierungschancengesetz', 'qualifizierungsgeld'],
  },
  'kurs.azav_massnahme': {
    kind: 'azav',
    holder: 'measure',
    claims: ['bildungsgutschein', 'avgs', 'qualifizierungschancengesetz'],
  },
} as const;

/**
 * What funding needs to know of a course on a day, each with where it comes from (decision 0045). Nothing is guessed: a fact that
 * neither the provider states nor a seal proves nor follows without doubt is left out, and the rules treat it as unknown.
 */
export function fundingFacts(
  offer: FundedOffer & { readonly seals: readonly SealOnDay[] },
  run: FundedRun | null,
  today: LocalDate,
): CourseFacts {
  const { course, funding } = offer;
  const goal = goalOf(offer);
  const facts: Record<string, CourseFact | null> = {
    'kurs.ziel': goal,
    ...runFacts(course, run, today),
    'kurs.afbg_ziel': upgradingOf(offer, goal),
    'kurs.afbg_stufe': course.upgradingLevel === null ? null : stated(course.upgradingLevel),
    'kurs.pflichtschulung': mandatoryOf(offer),
    'kurs.berufsbezogen': goal?.value === 'privat' ? computed(false) : null,
    // The institution is recognised, not the course: only where the provider names it for this one.
    'kurs.awbg_anerkannt': funding.includes('bildungsurlaub')
      ? (sealFact(offer.seals, 'awbg_nrw', 'provider') ?? stated(true))
      : null,
  };
  for (const [name, { kind, holder, claims }] of Object.entries(PROVEN_BY_SEALS)) {
    const isClaimed = claims.some((claim) => funding.includes(claim));
    facts[name] = sealFact(offer.seals, kind, holder) ?? (isClaimed ? stated(true) : null);
  }
  const distance = sealFact(offer.seals, 'zfu', 'measure');
  if (distance?.source === 'proven') facts['kurs.form'] = { ...distance, value: 'fern' };
  return known(facts);
}

function goalOf({ kind, funding, course }: FundedOffer): CourseFact | null {
  if (course.fundingGoal !== null) return stated(course.fundingGoal);
  const { certificates } = course;
  if (certificates.includes('teilqualifikation')) return computed('teilqualifikation');
  if (kind === 'retraining') return computed('abschluss_ausbildungsberuf');
  if (kind === 'study') return computed('hochschule');
  if (course.upgradingLevel !== null || funding.includes('aufstiegs_bafoeg'))
    return computed('aufstieg');
  if (certificates.includes('berufsabschluss')) return computed('abschluss_ausbildungsberuf');
  // A language course that can also be paid in other ways is not always one of these.
  const [language, ...others] = funding.filter((way) => way !== 'esf');
  const isOne = language === 'integrationskurs' || language === 'berufssprachkurs';
  return isOne && others.length === 0 ? computed(language) : null;
}

/** AFBG: a level or the stated Aufstiegs-BAföG say it; another goal rules it out. */
function upgradingOf({ funding, course }: FundedOffer, goal: CourseFact | null): CourseFact | null {
  if (course.upgradingLevel !== null || funding.includes('aufstiegs_bafoeg')) return stated(true);
  return goal === null ? null : computed(goal.value === 'aufstieg');
}

/** § 82 Abs. 1 S. 2 SGB III. A proof of mandatory training as certificate says it too. */
function mandatoryOf({ course }: FundedOffer): CourseFact | null {
  if (course.mandatoryTraining !== null) return stated(course.mandatoryTraining);
  return course.certificates.includes('pflichtnachweis') ? computed(true) : null;
}

/** Null where nothing is on record of the seal. */
function sealFact(
  seals: readonly SealOnDay[],
  kind: string,
  holder: SealOnDay['holder'],
): CourseFact | null {
  const seal = seals.find((one) => one.kind === kind && one.holder === holder);
  if (seal === undefined) return null;
  const until = seal.until === null ? {} : { until: seal.until };
  return seal.standing === 'proven'
    ? { value: true, source: 'proven', ...until }
    : { value: false, source: 'lapsed', ...until };
}

const stated = (value: CourseFact['value']): CourseFact => ({ value, source: 'stated' });
const computed = (value: CourseFact['value']): CourseFact => ({ value, source: 'computed' });

function known(facts: Readonly<Record<string, CourseFact | null>>): CourseFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact === null ? [] : [[name, fact] as const])),
  );
}
