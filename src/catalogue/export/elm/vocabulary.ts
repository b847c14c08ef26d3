import type { DetailRun } from '../../queries/offer-runs.ts';
import type { OfferKind } from '../../tables.ts';

/** Values of the closed European lists that ELM uses (Europass and the Publications Office of the EU). */
const EUROPASS = 'http://data.europa.eu/snb';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** Types of learning opportunities: course, module, educational programme, class. */
const TYPES: Readonly<Record<OfferKind, string>> = {
  course: '05053c1cbe',
  module: '0f7dac46ca',
  retraining: '79343569f3',
  exam: '05053c1cbe',
  talk: '7e1ac538db',
  advice: '11252a5207',
  study: '79343569f3',
};
const MODES = {
  onsite: '9191af2ed9',
  online: '920fbb3cbe',
  hybrid: 'e92d221e4d',
  selfpaced: '920fbb3cbe',
} as const;
const FULL_TIME = '72a0ab92fa';
const PART_TIME = '67395e6b5a';
/** ISCED-F 2013: the field is not known. */
const UNKNOWN_FIELD = '9999';

export const typeUri = (kind: OfferKind): string =>
  `${EUROPASS}/learning-opportunity/${TYPES[kind]}`;

export function modeUri({ format }: Pick<DetailRun, 'format'>): string | null {
  return format === 'unknown' ? null : `${EUROPASS}/learning-assessment/${MODES[format]}`;
}

/** Null where the source says nothing of full or part time. */
export function scheduleUri({ times }: Pick<DetailRun, 'times'>): string | null {
  if (times.includes('fulltime')) return `${EUROPASS}/learning-schedule/${FULL_TIME}`;
  return times.length === 0 ? null : `${EUROPASS}/learning-schedule/${PART_TIME}`;
}

/** Fields of education; "unknown" where none of the topics has a code, since one must be named. */
export function fieldUris(codes: readonly string[]): string[] {
  const known = [...new Set(codes)].filter((code) => /^\d{2,4}$/.test(code));
  return (known.length === 0 ? [UNKNOWN_FIELD] : known).map(
    (code) => `${EUROPASS}/isced-f/${code}`,
  );
}

const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'DEU',
  en: 'ENG',
  nl: 'NLD',
  uk: 'UKR',
  tr: 'TUR',
  ar: 'ARA',
  pl: 'POL',
  ru: 'RUS',
  fr: 'FRA',
  es: 'SPA',
  it: 'ITA',
};
export const GERMAN = languageUri('DEU');
/** The list's own word for "not determined". */
const UNDETERMINED = languageUri('UND');

/** Languages of teaching; at least one must be named. */
export function languageUris(tags: readonly string[]): string[] {
  const codes = tags.flatMap((tag) => LANGUAGES[tag.split('-')[0] ?? ''] ?? []);
  return codes.length === 0 ? [UNDETERMINED] : [...new Set(codes)].map(languageUri);
}

function languageUri(code: string): string {
  return `${AUTHORITY}/language/${code}`;
}

const COUNTRIES: Readonly<Record<string, string>> = {
  DE: 'DEU',
  NL: 'NLD',
  BE: 'BEL',
  LU: 'LUX',
  FR: 'FRA',
  AT: 'AUT',
  CH: 'CHE',
};

export const countryUri = (code: string): string =>
  `${AUTHORITY}/country/${COUNTRIES[code] ?? 'DEU'}`;
export const EURO = `${AUTHORITY}/currency/EUR`;
