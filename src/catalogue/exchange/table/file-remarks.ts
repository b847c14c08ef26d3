import { quoted } from '../problems.ts';
import { COLUMNS } from './columns.ts';
import type { Heading } from './heading.ts';

/** A remark about the file as a whole. */
export interface FileRemark {
  readonly field: string | null;
  readonly reason: string;
}

/** What is to be said about the columns of a table. */
export function fileRemarks(heading: Heading): FileRemark[] {
  const remarks: FileRemark[] = [];
  heading.names.forEach((name, index) => {
    if (heading.columns[index] === undefined && name !== '')
      remarks.push({
        field: name.slice(0, 80),
        reason: `Die Spalte ${quoted(name)} gehört nicht zur Vorlage; sie wurde nicht übernommen.`,
      });
  });
  if (heading.key !== 'courseKey')
    remarks.push({
      field: COLUMNS.courseKey[0],
      reason: `Die Datei hat keine Spalte „kurs_schluessel“: Kurse werden ${heading.key === 'number' ? 'an der Kursnummer' : 'am Titel'} wiedererkannt. Ändert sich die Angabe, gilt der Kurs als neu.`,
    });
  return remarks;
}
