import { writeXlsx } from 'hucre/xlsx';
import { COLUMN_HELP } from './column-help.ts';
import { COLUMN_NAMES, COLUMNS, type Column } from './columns.ts';
import { TEMPLATE_COURSES } from './template-courses.ts';
import { EXPLAINING_SHEET } from './template-sheet-name.ts';

const WIDE: readonly Column[] = ['title', 'description', 'sessions'];

/** Our template as a text for spreadsheets: all columns, some courses to be replaced. UTF-8 with the mark by which Excel knows it. */
export function templateCsv(): string {
  const rows = [headings(), ...TEMPLATE_COURSES.map(cellsOf)];
  return `\ufeff${rows.map((row) => row.map(quotedCell).join(';')).join('\r\n')}\r\n`;
}

/** The same as a workbook with a second sheet that explains each column and lists what may stand in it. */
export function templateXlsx(labelOf: (column: Column) => string): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Kurse',
        rows: [headings(), ...TEMPLATE_COURSES.map(cellsOf)],
        columns: COLUMN_NAMES.map((column) => ({
          width: WIDE.includes(column) ? 40 : 18,
          numFmt: '@',
        })),
        freezePane: { rows: 1 },
      },
      {
        name: EXPLAINING_SHEET,
        rows: [
          ['Spalte', 'Auf Englisch', 'Bedeutung', 'Was hinein gehört'],
          ...COLUMN_NAMES.map((column) => [
            COLUMNS[column][0],
            COLUMNS[column][1],
            labelOf(column),
            COLUMN_HELP[column],
          ]),
        ],
        columns: [{ width: 24 }, { width: 22 }, { width: 28 }, { width: 90 }],
        freezePane: { rows: 1 },
      },
    ],
  });
}

const headings = (): string[] => COLUMN_NAMES.map((column) => COLUMNS[column][0]);

function cellsOf(course: Readonly<Partial<Record<Column, string>>>): string[] {
  return COLUMN_NAMES.map((column) => course[column] ?? '');
}

function quotedCell(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
