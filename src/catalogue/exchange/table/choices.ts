import type {
  AccessFacts,
  ChildcareState,
  DeliveryFormat,
  FundingGoal,
  LanguageLevel,
  OfferKind,
  RunStatus,
  StartKind,
  TimeModel,
} from '../../tables.ts';

/** What may stand in the cells of closed lists: the German word first, then English (docs/formats/csv.md). */
export const KINDS: Readonly<Record<string, OfferKind>> = {
  Kurs: 'course',
  Modul: 'module',
  Umschulung: 'retraining',
  Prüfung: 'exam',
  Vortrag: 'talk',
  Beratung: 'advice',
  Studium: 'study',
  course: 'course',
  module: 'module',
  retraining: 'retraining',
  exam: 'exam',
  talk: 'talk',
  advice: 'advice',
  study: 'study',
};

export const START_WORDS: Readonly<Record<string, StartKind>> = {
  fest: 'fixed',
  laufend: 'rolling',
  'auf Anfrage': 'on_request',
  fixed: 'fixed',
  rolling: 'rolling',
  'on request': 'on_request',
};

export const FORMAT_WORDS: Readonly<Record<string, DeliveryFormat>> = {
  Präsenz: 'onsite',
  online: 'online',
  hybrid: 'hybrid',
  Selbstlernen: 'selfpaced',
  onsite: 'onsite',
  selfpaced: 'selfpaced',
};

export const TIME_WORDS: Readonly<Record<string, TimeModel>> = {
  vormittags: 'morning',
  nachmittags: 'afternoon',
  abends: 'evening',
  Wochenende: 'weekend',
  Vollzeit: 'fulltime',
  Teilzeit: 'parttime',
  Block: 'block',
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  weekend: 'weekend',
  fulltime: 'fulltime',
  parttime: 'parttime',
};

export const STATUS_WORDS: Readonly<Record<string, RunStatus>> = {
  offen: 'open',
  garantiert: 'guaranteed',
  ausgebucht: 'full',
  Warteliste: 'waiting_list',
  abgesagt: 'cancelled',
  open: 'open',
  guaranteed: 'guaranteed',
  full: 'full',
  'waiting list': 'waiting_list',
  cancelled: 'cancelled',
};

export const CHILDCARE_WORDS: Readonly<Record<string, ChildcareState>> = {
  'vor Ort': 'on_site',
  'in der Nähe': 'nearby',
  nein: 'none',
  'on site': 'on_site',
  nearby: 'nearby',
  none: 'none',
};

export const ACCESS_WORDS: Readonly<Record<string, NonNullable<AccessFacts['step_free']>>> = {
  ja: 'yes',
  nein: 'no',
  'auf Anfrage': 'on_request',
  yes: 'yes',
  no: 'no',
  'on request': 'on_request',
  true: 'yes',
  false: 'no',
};

export const LEVEL_WORDS: Readonly<Record<string, LanguageLevel>> = {
  keine: 'none',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
  none: 'none',
};

export const GOAL_WORDS: Readonly<Record<string, FundingGoal>> = {
  Anpassung: 'anpassung',
  Teilqualifikation: 'teilqualifikation',
  Berufsabschluss: 'abschluss_ausbildungsberuf',
  Aufstieg: 'aufstieg',
  Hochschule: 'hochschule',
  Hauptschulabschluss: 'hauptschulabschluss',
  Grundkompetenzen: 'grundkompetenzen',
  Integrationskurs: 'integrationskurs',
  Berufssprachkurs: 'berufssprachkurs',
  Aktivierung: 'aktivierung',
  Einstiegsqualifizierung: 'einstiegsqualifizierung',
  'duale Ausbildung': 'ausbildung_dual',
  'schulische Ausbildung': 'ausbildung_schulisch',
  Anerkennung: 'anerkennung',
  Orientierung: 'praktikum_orientierung',
  'politische Bildung': 'politische_bildung',
  privat: 'privat',
  Betriebsberatung: 'betriebsberatung',
  abschluss_ausbildungsberuf: 'abschluss_ausbildungsberuf',
  ausbildung_dual: 'ausbildung_dual',
  ausbildung_schulisch: 'ausbildung_schulisch',
  praktikum_orientierung: 'praktikum_orientierung',
  politische_bildung: 'politische_bildung',
};

export const TRUTH_WORDS: Readonly<Record<string, 'yes' | 'no'>> = {
  ja: 'yes',
  nein: 'no',
  yes: 'yes',
  no: 'no',
  true: 'yes',
  false: 'no',
};

export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  Deutsch: 'de',
  Englisch: 'en',
  Niederländisch: 'nl',
  Ukrainisch: 'uk',
  Türkisch: 'tr',
  Arabisch: 'ar',
  Polnisch: 'pl',
  Russisch: 'ru',
  Französisch: 'fr',
  Spanisch: 'es',
  Italienisch: 'it',
  'einfaches Deutsch': 'de-simple',
  'Deutsche Gebärdensprache': 'gsg',
  de: 'de',
  en: 'en',
  nl: 'nl',
  uk: 'uk',
  tr: 'tr',
  ar: 'ar',
  pl: 'pl',
  ru: 'ru',
  fr: 'fr',
  es: 'es',
  it: 'it',
  'de-simple': 'de-simple',
  gsg: 'gsg',
};

/** The columns that only take words of a list, with their lists. */
export const CLOSED_WORDS = {
  kind: KINDS,
  fundingGoal: GOAL_WORDS,
  mandatoryTraining: TRUTH_WORDS,
  languages: LANGUAGE_WORDS,
  languageLevel: LEVEL_WORDS,
  startKind: START_WORDS,
  format: FORMAT_WORDS,
  times: TIME_WORDS,
  stepFree: ACCESS_WORDS,
  status: STATUS_WORDS,
  childcare: CHILDCARE_WORDS,
} as const;
