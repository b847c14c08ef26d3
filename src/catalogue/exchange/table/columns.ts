import { SYNONYMS } from './synonyms.ts';

/** Columns of our template: what they are called in German (as in the template) and in English. Order is the template's. */
export const COLUMNS = {
  courseKey: ['kurs_schluessel', 'course_key'],
  title: ['titel', 'title'],
  subtitle: ['untertitel', 'subtitle'],
  kind: ['art', 'kind'],
  description: ['beschreibung', 'description'],
  learningAim: ['lernziel', 'learning_aim'],
  requirements: ['voraussetzungen', 'requirements'],
  targets: ['zielgruppen', 'target_groups'],
  topics: ['themen', 'topics'],
  keywords: ['stichworte', 'keywords'],
  funding: ['foerderung', 'funding'],
  fundingText: ['foerderung_hinweis', 'funding_note'],
  fundingGoal: ['foerderziel', 'funding_goal'],
  upgradingLevel: ['fortbildungsstufe', 'upgrading_level'],
  mandatoryTraining: ['pflichtschulung', 'mandatory_training'],
  certificates: ['zertifikate', 'certificates'],
  occupations: ['berufe', 'occupations'],
  languages: ['unterrichtssprachen', 'teaching_languages'],
  languageLevel: ['sprachniveau', 'language_level'],
  durationDays: ['dauer_tage', 'duration_days'],
  teachingUnits: ['unterrichtseinheiten', 'teaching_units'],
  durationText: ['dauer_hinweis', 'duration_note'],
  teacherProfile: ['lehrprofil', 'teacher_profile'],
  cancelTerms: ['ruecktritt', 'cancel_terms'],
  url: ['webadresse', 'url'],
  contactName: ['kontakt_name', 'contact_name'],
  contactPhone: ['kontakt_telefon', 'contact_phone'],
  contactEmail: ['kontakt_email', 'contact_email'],
  runKey: ['termin_schluessel', 'run_key'],
  number: ['kursnummer', 'number'],
  startKind: ['einstieg', 'entry'],
  startsOn: ['beginn', 'start'],
  endsOn: ['ende', 'end'],
  registrationEndsOn: ['anmeldeschluss', 'registration_end'],
  format: ['unterrichtsform', 'format'],
  weekdays: ['wochentage', 'weekdays'],
  startTime: ['uhrzeit_von', 'start_time'],
  endTime: ['uhrzeit_bis', 'end_time'],
  times: ['zeiten', 'times'],
  scheduleText: ['zeiten_hinweis', 'schedule_note'],
  sessions: ['einzeltermine', 'sessions'],
  sessionCount: ['anzahl_termine', 'session_count'],
  venueName: ['ort_name', 'venue_name'],
  street: ['strasse', 'street'],
  postalCode: ['plz', 'postal_code'],
  place: ['ort', 'place'],
  locality: ['ortsteil', 'locality'],
  country: ['land', 'country'],
  venueNote: ['ort_hinweis', 'venue_note'],
  lat: ['breitengrad', 'latitude'],
  lon: ['laengengrad', 'longitude'],
  stepFree: ['stufenfrei', 'step_free'],
  price: ['preis', 'price'],
  priceNote: ['preis_hinweis', 'price_note'],
  seatsMin: ['plaetze_min', 'seats_min'],
  seatsMax: ['plaetze_max', 'seats_max'],
  seatsFree: ['plaetze_frei', 'seats_free'],
  status: ['status', 'state'],
  childcare: ['kinderbetreuung', 'childcare'],
  bookingUrl: ['buchungslink', 'booking_url'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type Column = keyof typeof COLUMNS;

/** All columns, in the order of the template. */
export const COLUMN_NAMES: readonly Column[] = Object.keys(COLUMNS).filter(isColumn);

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  // What a column is called itself wins over what it is called elsewhere.
  [SYNONYMS, COLUMNS].flatMap((names) =>
    COLUMN_NAMES.flatMap((column) =>
      (names[column] ?? []).map((name): [string, Column] => [foldHeading(name), column]),
    ),
  ),
);

export function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** The column a heading means, by our names and those of other programs; capitals, blanks, hyphens and umlauts do not matter. */
export function columnOf(heading: string): Column | undefined {
  return BY_HEADING.get(foldHeading(heading));
}

/** `Kurs-Schlüssel *` → `kurs_schluessel`: what headings are compared by. */
export function foldHeading(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
