import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { generatedCourse } from './generated-delivery.ts';

const HEADINGS = [
  ...['kurs_schluessel', 'titel', 'beschreibung', 'stichworte', 'termin_schluessel', 'kursnummer'],
  ...['beginn', 'ende', 'ort_name', 'strasse', 'plz', 'ort', 'preis', 'plaetze_min', 'plaetze_max'],
];

/** Two rows make a course. */
function cells(number: number): string[] {
  const course = generatedCourse(number);
  const { name, adresse } = course.veranstaltungsort;
  const offer = generatedCourse(number - (number % 2));
  return [
    offer.guid,
    offer.name,
    offer.text.map(({ text }) => text).join('\n'),
    offer.schlagwort.join(', '),
    course.guid,
    course.nummer,
    course.beginn_datum,
    course.ende_datum,
    name,
    adresse.strasse,
    adresse.plz,
    adresse.ort,
    course.preis.betrag,
    course.minimale_teilnehmerzahl,
    course.maximale_teilnehmerzahl,
  ];
}

function rows(runs: number): string[][] {
  return [HEADINGS, ...Array.from({ length: runs }, (_, number) => cells(number))];
}

/** Writes a table as text, one run per row. */
export async function writeCsv(file: string, runs: number): Promise<void> {
  const lines = rows(runs).map((row) =>
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
  );
  await writeFile(file, `${lines.join('\r\n')}\r\n`);
}

/** The same as a workbook with shared texts, as Excel writes it. */
export async function writeWorkbook(file: string, runs: number): Promise<void> {
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'Kurse', rows: rows(runs) }] }));
}
