import { streamZip } from '../../../platform/files/stream-zip.ts';
import { textBytes } from '../../../platform/text-bytes.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { ExportFormat } from '../format.ts';
import { clipped } from '../text/clipped.ts';
import { xmlText } from '../xml/xml.ts';
import { tableKind } from './csv-format.ts';
import { headings, rowsOf, type TableKind } from './table-head.ts';
import { WORKBOOK_FILES } from './workbook-files.ts';

/** A sheet ends here; the rest of a larger catalogue is in the CSV file. */
const MOST_ROWS = 1_048_576;
/** A cell holds no more. */
const LONGEST_CELL = 32_767;

async function* sheet(
  offers: AsyncIterable<HandedOnOffer>,
  table: TableKind,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
  yield rowText(headings(table), 1);
  let row = 1;
  for await (const offer of offers) {
    for (const cells of rowsOf(offer, table)) {
      row += 1;
      if (row <= MOST_ROWS) yield rowText(cells, row);
    }
  }
  yield '</sheetData></worksheet>';
}

/** Every cell is text: what stands in it is never calculated, and leading zeros stay. */
function rowText(cells: readonly string[], row: number): string {
  const texts = cells.map((text, index) =>
    text === ''
      ? ''
      : `<c r="${columnName(index)}${row}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`,
  );
  return `<row r="${row}">${texts.join('')}</row>\n`;
}

/** What looks like one of Excel's own escapes (`_x000D_`) is escaped itself (ECMA-376, 22.9.2.19). */
function cellText(text: string): string {
  return xmlText(clipped(text, LONGEST_CELL).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** The same table as the CSV file, as a workbook. */
export const xlsxFormat: ExportFormat = {
  name: 'xlsx',
  suffix: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isDownload: true,
  write: (offers, context) =>
    streamZip([
      ...WORKBOOK_FILES.map(({ name, text }) => ({ name, pieces: [Buffer.from(text)] })),
      {
        name: 'xl/worksheets/sheet1.xml',
        pieces: textBytes(sheet(offers(), tableKind(context))),
      },
    ]),
};
