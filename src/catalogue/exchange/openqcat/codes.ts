import type { FundingGoal } from '../../tables.ts';

/**
 * Closed lists of openQ-cat 1.1 (the BA's value lists) for reading and writing alike. Old codes live on in the field; a code that is
 * not here is a remark, never an error.
 */

/** COURSE_TYPE. */
export const COURSE_TYPES = {
  offer: 1,
  study: 2,
  activation: 3,
  language: 4,
  training: 5,
} as const;

/** EDUCATION_TYPE. */
export const EDUCATION_TYPES = {
  none: 0,
  general: 100,
  basicQualification: 101,
  vocationalTraining: 102,
  regulatedFurtherTraining: 103,
  furtherTraining: 104,
  lateDegree: 105,
  rehabilitation: 106,
  firstDegree: 107,
  furtherDegree: 108,
  retraining: 109,
  jobLanguageCourse: 110,
  activation: 130,
} as const;

/** What stands at the end of a course, by the codes of EDUCATION_TYPE that say it. */
export const GOALS_OF_EDUCATION: Readonly<Record<string, FundingGoal>> = {
  [EDUCATION_TYPES.lateDegree]: 'abschluss_ausbildungsberuf',
  [EDUCATION_TYPES.retraining]: 'abschluss_ausbildungsberuf',
  [EDUCATION_TYPES.firstDegree]: 'hochschule',
  [EDUCATION_TYPES.furtherDegree]: 'hochschule',
  [EDUCATION_TYPES.jobLanguageCourse]: 'berufssprachkurs',
  [EDUCATION_TYPES.activation]: 'aktivierung',
};

/** INSTRUCTION_FORM: the form of teaching that a code means; codes of times and groups (0, 3, 6, 8, 9) mean none. */
export const INSTRUCTION_FORMS: Readonly<
  Record<string, 'onsite' | 'online' | 'hybrid' | 'selfpaced'>
> = {
  1: 'onsite',
  2: 'onsite',
  4: 'selfpaced',
  5: 'hybrid',
  7: 'onsite',
  101: 'onsite',
  102: 'onsite',
  103: 'onsite',
  104: 'onsite',
  105: 'onsite',
  201: 'online',
  202: 'online',
  203: 'online',
  204: 'selfpaced',
  205: 'online',
  206: 'online',
  301: 'hybrid',
  302: 'hybrid',
  303: 'hybrid',
  304: 'hybrid',
  401: 'selfpaced',
  402: 'selfpaced',
  403: 'selfpaced',
};

/** DURATION: longest number of days of each class; 9 is open. */
export const DURATION_DAYS = { 1: 3, 2: 7, 3: 31, 4: 92, 5: 183, 6: 366, 7: 731, 8: 1096 } as const;

/** FUNDING_TYPES_FEDERAL: our keys of funding by code; codes without a counterpart are left to the text. */
export const FEDERAL_FUNDING: Readonly<Record<string, string>> = {
  1: 'aufstiegs_bafoeg',
  2: 'bildungsgutschein',
  8: 'qualifizierungsgeld',
  11: 'qualifizierungschancengesetz',
};

/** FUNDING_TYPES_REGIONAL: educational leave, by federal state; the first is North Rhine-Westphalia. */
export const EDUCATIONAL_LEAVE_CODES = [40, 53, 1, 23, 7, 8, 12, 37, 15, 56, 18] as const;

/** ISO 639-2 (both its forms) to BCP 47, for the languages that the catalogue knows; the first form of each is written. */
export const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  deu: 'de',
  ger: 'de',
  eng: 'en',
  nld: 'nl',
  dut: 'nl',
  ukr: 'uk',
  tur: 'tr',
  ara: 'ar',
  pol: 'pl',
  rus: 'ru',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
};

/** SEGMENT_TYPE: what a phase is called for people; 0 is an ordinary one. */
export const SEGMENTS: Readonly<Record<string, string>> = {
  0: '',
  1: 'Block',
  2: 'Praktikum',
  3: 'Praktikum nebenher',
  4: 'Prüfung',
  5: 'Ferien',
};

/** DURATION in words. */
export const DURATION_WORDS: Readonly<Record<string, string>> = {
  0: '',
  1: 'bis 3 Tage',
  2: 'bis 1 Woche',
  3: 'bis 1 Monat',
  4: 'bis 3 Monate',
  5: 'bis 6 Monate',
  6: 'bis 1 Jahr',
  7: 'bis 2 Jahre',
  8: 'bis 3 Jahre',
  9: 'mehr als 3 Jahre',
};

/** FUNDING_TYPES_FEDERAL that the network has no key for, in words. */
export const OTHER_FEDERAL_FUNDING: Readonly<Record<string, string>> = {
  4: 'Aufstiegsstipendium',
  5: 'Weiterbildungsstipendium',
  6: 'Förderung Binnenschifffahrt',
  7: 'Förderung Güterkraftverkehr',
  9: 'Transfergesellschaft',
  10: 'KOMPASS',
  12: 'Arbeitslosengeld bei Weiterbildung',
  13: 'Förderung bei gesundheitlicher Beeinträchtigung',
};

/** CONTACT_ROLE in words; the order of the codes is that in which contacts are preferred. */
export const CONTACT_ROLES: ReadonlyMap<string, string | null> = new Map([
  ['1', 'Ansprechperson'],
  ['2', 'Ansprechperson'],
  ['4', 'Beratung'],
  ['5', null],
  ['3', 'Leitung'],
]);

/** REFERENCE_CLASSIFICATION_SYSTEM_NAME of the topics in our own exports. */
export const OWN_TOPIC_SYSTEM = 'Bildungsnetz-Themen';
