import {
  COURSE_TYPES,
  DURATION_DAYS,
  EDUCATION_TYPES,
  EDUCATIONAL_LEAVE_CODES,
  FEDERAL_FUNDING,
  LANGUAGE_CODES,
} from '../../exchange/openqcat/codes.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import type { FundingGoal } from '../../tables.ts';

/** COURSE_TYPE of an offer. */
export function courseType({ kind, funding }: OfferDetail): number {
  if (kind === 'study') return COURSE_TYPES.study;
  if (funding.includes('avgs')) return COURSE_TYPES.activation;
  const isLanguage = funding.some(
    (key) => key === 'berufssprachkurs' || key === 'integrationskurs',
  );
  return isLanguage ? COURSE_TYPES.language : COURSE_TYPES.training;
}

/** EDUCATION_TYPE: what kind of education it is by law, as far as kind and funding say. */
export function educationType({ kind, funding, course }: OfferDetail): number {
  if (kind === 'study') return EDUCATION_TYPES.furtherDegree;
  if (kind === 'retraining') return EDUCATION_TYPES.retraining;
  const stated = course.fundingGoal === null ? undefined : EDUCATION_OF_GOAL[course.fundingGoal];
  if (stated !== undefined) return stated;
  if (funding.includes('avgs')) return EDUCATION_TYPES.activation;
  if (funding.includes('berufssprachkurs')) return EDUCATION_TYPES.jobLanguageCourse;
  if (funding.includes('aufstiegs_bafoeg')) return EDUCATION_TYPES.regulatedFurtherTraining;
  return EDUCATION_TYPES.furtherTraining;
}

const EDUCATION_OF_GOAL: Readonly<Partial<Record<FundingGoal, number>>> = {
  abschluss_ausbildungsberuf: EDUCATION_TYPES.lateDegree,
  aufstieg: EDUCATION_TYPES.regulatedFurtherTraining,
  berufssprachkurs: EDUCATION_TYPES.jobLanguageCourse,
  aktivierung: EDUCATION_TYPES.activation,
};

/** INSTRUCTION_FORM: Präsenz, Online-Seminar, Hybrid, Selbstlernmodul; 0 = on request. */
export const INSTRUCTION_FORM_OF = {
  onsite: 101,
  online: 202,
  hybrid: 303,
  selfpaced: 204,
  unknown: 0,
} as const;

/** EXECUTION_FORM: on site, digital, both; null = unknown. */
export const EXECUTION_FORM_OF = {
  onsite: 1,
  online: 2,
  hybrid: 3,
  selfpaced: 2,
  unknown: null,
} as const;

/** INSTRUCTION_TIME: 1 full time, 2 part time; null = not stated. */
export function instructionTime({ times }: DetailRun): number | null {
  if (times.includes('fulltime')) return 1;
  return times.length === 0 ? null : 2;
}

/** DURATION: the class of a number of days. */
export function durationClass(days: number | null): number {
  if (days === null) return 0;
  const found = Object.entries(DURATION_DAYS).find(([, most]) => days <= most);
  return found === undefined ? 9 : Number(found[0]);
}

export function federalFunding(funding: readonly string[]): string[] {
  return Object.entries(FEDERAL_FUNDING).flatMap(([code, key]) =>
    funding.includes(key) ? [code] : [],
  );
}

/** Educational leave is a matter of the federal states; the network lies in North Rhine-Westphalia. */
export function regionalFunding(funding: readonly string[]): number[] {
  const [northRhineWestphalia] = EDUCATIONAL_LEAVE_CODES;
  return funding.includes('bildungsurlaub') ? [northRhineWestphalia] : [];
}

/** TEACHING_LANGUAGES, ISO 639-2; languages without a code are left out. */
export function teachingLanguages(languages: readonly string[]): string[] {
  return [...new Set(languages.map((language) => language.split('-')[0] ?? ''))].flatMap(
    (language) => Object.entries(LANGUAGE_CODES).find(([, tag]) => tag === language)?.[0] ?? [],
  );
}
