/** Columns of our template: what they are called in German (as in the template) and in English. Order is the template's. */
export const COLUMNS = {
  courseKey: ['kurs_schluessel', 'course_key'],
  title: ['titel', 'title'],
  subtitle: ['untertitel', 'subtitle'],
  kind: ['art', 'kind'],
  description: ['beschreibung', 'description'],
  requirements: ['voraussetzungen', 'requirements'],
  targets: ['zielgruppen', 'target_groups'],
  topics: ['themen', 'topics'],
  keywords: ['stichworte', 'keywords'],
  funding: ['foerderung', 'funding'],
  fundingText: ['foerderung_hinweis', 'funding_note'],
  certificates: ['zertifikate', 'certificates'],
  languages: ['unterrichtssprachen', 'teaching_languages'],
  languageLevel: ['sprachniveau', 'language_level'],
  durationDays: ['dauer_tage', 'duration_days'],
  teachingUnits: ['unterrichtseinheiten', 'teaching_units'],
  durationText: ['dauer_hinweis', 'duration_note'],
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

const BY_HEADER: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name): [string, Column] => [name, toColumn(column)]),
  ),
);

function toColumn(name: string): Column {
  if (!isColumn(name)) throw new Error(`no column ${name}`);
  return name;
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** The column a heading means; capitals, blanks, hyphens and umlauts do not matter (`Kurs-Schlüssel`). Undefined: not ours. */
export function columnOf(heading: string): Column | undefined {
  return BY_HEADER.get(
    heading
      .trim()
      .toLowerCase()
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/ß/g, 'ss')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, ''),
  );
}

/** The delimiter of a heading line: whichever of `;`, `,` and tab gives the most columns of ours; null if there are not two. */
export function delimiterOf(headingLine: string): string | null {
  let best: { delimiter: string; columns: number } | null = null;
  for (const delimiter of [';', ',', '\t']) {
    const columns = headingLine
      .split(delimiter)
      .filter((heading) => columnOf(heading.replaceAll('"', '')) !== undefined).length;
    if (columns >= 2 && columns > (best?.columns ?? 0)) best = { delimiter, columns };
  }
  return best?.delimiter ?? null;
}
