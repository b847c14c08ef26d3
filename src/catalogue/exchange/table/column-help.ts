import {
  ACCESS_WORDS,
  CHILDCARE_WORDS,
  FORMAT_WORDS,
  GOAL_WORDS,
  KINDS,
  LEVEL_WORDS,
  START_WORDS,
  STATUS_WORDS,
  TIME_WORDS,
  TRUTH_WORDS,
} from './choices.ts';
import type { Column } from './columns.ts';

/** What goes into a column, for people who fill in our template (docs/formats/csv.md says the same). */
export const COLUMN_HELP: Readonly<Record<Column, string>> = {
  courseKey: 'Ihre feste Nummer des Kurses; sie bleibt gleich, auch wenn sich der Titel ändert',
  title: 'Titel des Kurses (Pflicht)',
  subtitle: 'Zweite Zeile des Titels',
  kind: `${words(KINDS)}; leer = Kurs`,
  description: 'Text mit Absätzen; einfaches HTML ist erlaubt',
  learningAim: 'Was man danach kann; mehrere untereinander in derselben Zelle',
  requirements: 'Was man mitbringen muss',
  targets: 'Mehrere mit Komma',
  topics:
    'Namen der Themenfelder, mehrere mit Komma; leer = wir ordnen nach Titel und Stichworten zu',
  keywords: 'Mehrere mit Komma',
  funding: 'Schlüssel, zum Beispiel bildungsgutschein, bildungsurlaub; mehrere mit Komma',
  fundingText: 'Text, zum Beispiel die Maßnahmenummer',
  fundingGoal: `${words(GOAL_WORDS)}; leer = unbekannt`,
  upgradingLevel:
    '1, 2 oder 3, wenn der Abschluss zum Aufstiegs-BAföG gehört (2 = Meister, Fachwirt, Techniker)',
  mandatoryTraining: `${words(TRUTH_WORDS)}; ja = Betriebe müssen diese Schulung gesetzlich vorhalten; leer = unbekannt`,
  certificates: 'Mehrere mit Komma',
  occupations: 'Kennziffern der KldB 2010 oder Adressen von ESCO, mehrere mit Komma',
  languages: 'Deutsch, Englisch, … oder de, en, …; mehrere mit Komma',
  languageLevel: `${words(LEVEL_WORDS)} (Deutsch, das man braucht)`,
  durationDays: 'Ganze Tage vom ersten bis zum letzten Tag',
  teachingUnits: 'Einheiten zu 45 Minuten',
  durationText: 'Text, zum Beispiel „6 Wochen“',
  teacherProfile: 'Ausbildung und Erfahrung; ein Name nur, wenn die Person einverstanden ist',
  cancelTerms: 'Bis wann man kostenlos absagen kann und was danach gilt',
  url: 'https://…',
  contactName: 'Stelle für Fragen, möglichst keine Privatperson',
  contactPhone: 'Telefonnummer der Stelle',
  contactEmail: 'E-Mail-Adresse der Stelle',
  runKey: 'Ihre feste Nummer des Termins; leer = aus Kursnummer oder Beginn und Ort gebildet',
  number: 'Die Nummer, die Teilnehmende nennen',
  startKind: `${words(START_WORDS)}; leer = fest, wenn ein Beginn da ist`,
  startsOn: '11.01.2027 oder 2027-01-11; auch von–bis',
  endsOn: '15.01.2027 oder 2027-01-15',
  registrationEndsOn: '04.01.2027 oder 2027-01-04',
  format: words(FORMAT_WORDS),
  weekdays: 'Mo, Mi',
  startTime: '18:00, gilt für alle Tage',
  endTime: '20:15',
  times: `${words(TIME_WORDS)}; mehrere mit Komma`,
  scheduleText: 'Text, zum Beispiel „Mo bis Fr, 8 bis 15 Uhr“',
  sessions: '12.01.2027 18:00-20:15 | 19.01.2027 18:00-20:15',
  sessionCount: 'Zahl',
  venueName: 'Haus oder Einrichtung; leer bei Onlinekursen',
  street: 'Straße und Hausnummer',
  postalCode: '46483; eine verlorene führende Null ergänzen wir',
  place: 'Wesel; auch „46483 Wesel“',
  locality: 'Ortsteil',
  country: 'Leer = Deutschland',
  venueNote: 'Raum, Eingang',
  lat: 'Nur wenn Sie ihn kennen; sonst suchen wir die Postleitzahl',
  lon: 'Nur zusammen mit dem Breitengrad',
  stepFree: `${words(ACCESS_WORDS)}; leer = unbekannt`,
  price: '150 oder 150,00 €, kostenlos, auf Anfrage; 0 gilt nicht als kostenlos',
  priceNote: 'Ermäßigungen, Material',
  seatsMin: 'Zahl; leer = unbekannt',
  seatsMax: 'Zahl; leer = unbekannt',
  seatsFree: 'Zahl; leer oder -1 = unbekannt',
  status: words(STATUS_WORDS),
  childcare: `${words(CHILDCARE_WORDS)}; leer = unbekannt`,
  bookingUrl: 'https://…',
};

/** The German words of a closed list: one for each value. */
export function germanWords(list: Readonly<Record<string, string>>): string[] {
  const seen = new Set<string>();
  return Object.entries(list).flatMap(([word, value]) => {
    if (seen.has(value)) return [];
    seen.add(value);
    return [word];
  });
}

function words(list: Readonly<Record<string, string>>): string {
  return germanWords(list).join(', ');
}
