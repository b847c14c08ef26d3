import type { PortalDataset } from './portal-catalogue.ts';

/** Every way out that holds all courses, for the catalogue of data and the page that lists them. */
export const COURSE_FILES = [
  { title: 'Tabelle (CSV)', path: '/kurse.csv', mediaType: 'text/csv', fileType: 'CSV' },
  {
    title: 'Tabelle (Excel)',
    path: '/kurse.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileType: 'XLSX',
  },
  {
    title: 'schema.org (JSON-LD)',
    path: '/kurse.jsonld',
    mediaType: 'application/ld+json',
    fileType: 'JSON_LD',
  },
  {
    title: 'Schnittstelle (JSON)',
    path: '/api/v1/offers',
    mediaType: 'application/json',
    fileType: 'JSON',
  },
  {
    title: 'Europass, ELM LOQ 3.1 (XML)',
    path: '/kurse.elm.xml',
    mediaType: 'application/xml',
    fileType: 'XML',
  },
  {
    title: 'XCRI-CAP 1.2 (XML)',
    path: '/kurse.xcri.xml',
    mediaType: 'application/xml',
    fileType: 'XML',
  },
  { title: 'Atom-Feed', path: '/kurse.atom', mediaType: 'application/atom+xml', fileType: 'ATOM' },
  { title: 'RSS-Feed', path: '/kurse.rss', mediaType: 'application/rss+xml', fileType: 'RSS' },
  {
    title: 'Kalender (iCalendar)',
    path: '/kurse.ics',
    mediaType: 'text/calendar',
    fileType: 'ICS',
  },
] as const;

/** The datasets of the portal. `changedAt` is the last change in the catalogue. */
export function portalDatasets(region: string, changedAt: Date | null): PortalDataset[] {
  return [
    {
      key: 'kurse',
      title: `Weiterbildungskurse: ${region}`,
      description:
        'Kurse der beruflichen Weiterbildung mit Terminen, Orten, Preisen und Förderung. Angaben der Anbieter; Unbekanntes fehlt.',
      keywords: ['Weiterbildung', 'Kurse', 'Bildung', 'Förderung'],
      changedAt,
      distributions: COURSE_FILES,
    },
    {
      key: 'suchqualitaet',
      title: 'Güte der Kurssuche',
      description: 'Kennzahlen der Suche über eine bewertete Sammlung von Fragen.',
      keywords: ['Suche', 'Transparenz'],
      changedAt: null,
      distributions: [
        {
          title: 'Kennzahlen (JSON)',
          path: '/api/v1/quality',
          mediaType: 'application/json',
          fileType: 'JSON',
        },
      ],
    },
  ];
}
