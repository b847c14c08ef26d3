import type { Answers } from '../fact.ts';

/** What the training is for; the law treats these differently. */
export const TRAINING_GOALS = ['skills', 'partial', 'vocation', 'upgrade', 'duty'] as const;
export type TrainingGoal = (typeof TRAINING_GOALS)[number];

/** Whether people have learnt a trade of at least two years, and whether that is at least two years ago. */
export const VOCATIONS = ['none', 'older', 'recent'] as const;
export type Vocation = (typeof VOCATIONS)[number];

const VOCATION_FACTS: Readonly<Record<Vocation, Answers>> = {
  none: { 'person.abschluss': 'keiner' },
  older: { 'person.abschluss': 'beruf_ab_2j', 'person.abschluss_jahre': 2 },
  recent: { 'person.abschluss': 'beruf_ab_2j', 'person.abschluss_jahre': 1 },
};

/** What a company has said; null = not said. Nothing about single people, only how many they are. */
export interface Company {
  readonly staff: number | null;
  readonly people: number | null;
  /** How many of them are at least 45 years old or have a degree of disability of at least 50. */
  readonly favoured: number | null;
  readonly goal: TrainingGoal | null;
  readonly vocation: Vocation | null;
  readonly hours: number | null;
  /** Whether course and provider are approved (AZAV). */
  readonly isApproved: boolean | null;
  readonly priceCents: number | null;
  /** Whether people learn in paid working time. */
  readonly isPaidTime: boolean | null;
  /** Whether there is a works or collective agreement on training. */
  readonly hasAgreement: boolean | null;
}

const GOALS: Readonly<Record<TrainingGoal, Answers>> = {
  skills: { 'kurs.ziel': 'anpassung', 'kurs.pflichtschulung': false, 'kurs.afbg_ziel': false },
  partial: {
    'kurs.ziel': 'teilqualifikation',
    'kurs.pflichtschulung': false,
    'kurs.afbg_ziel': false,
  },
  vocation: {
    'kurs.ziel': 'abschluss_ausbildungsberuf',
    'kurs.pflichtschulung': false,
    'kurs.afbg_ziel': false,
  },
  upgrade: { 'kurs.ziel': 'aufstieg', 'kurs.pflichtschulung': false, 'kurs.afbg_ziel': true },
  duty: { 'kurs.ziel': 'anpassung', 'kurs.pflichtschulung': true },
};

/** § 82 Abs. 2 S. 4 SGB III: the edge for the age; whoever is favoured by a disability comes out the same. */
const FAVOURED_AGE = 45;

/**
 * The answers of a company about one of its people, for the rules. `isFavoured`: at least 45 or severely disabled. What a course has
 * said (`fixed`) counts where the company has said nothing.
 */
export function answersOfCompany(
  company: Company,
  { isFavoured, fixed = {} }: { isFavoured: boolean; fixed?: Answers },
): Answers {
  const { staff, people, vocation, hours, isApproved, priceCents } = company;
  return {
    ...fixed,
    ...(company.goal && GOALS[company.goal]),
    ...(vocation && VOCATION_FACTS[vocation]),
    'person.status': 'beschaeftigt',
    'person.alter': isFavoured ? FAVOURED_AGE : FAVOURED_AGE - 1,
    'betrieb.finanziert_kurs': true,
    'kurs.rechnung_an': 'betrieb',
    ...said('betrieb.beschaeftigte', staff),
    ...said('betrieb.koepfe', staff),
    ...said('betrieb.mehrere_vergleichbare', people === null ? null : people > 1),
    ...said('betrieb.bezahlte_freistellung', company.isPaidTime),
    ...said('betrieb.bv_tv_weiterbildung', company.hasAgreement),
    ...said('kurs.stunden', hours),
    ...said('kurs.azav_massnahme', isApproved),
    ...said('kurs.azav_traeger', isApproved),
    ...said('kurs.kosten_eur', priceCents === null ? null : priceCents / 100),
  };
}

function said(fact: string, value: Answers[string]): Answers {
  return value === null ? {} : { [fact]: value };
}
