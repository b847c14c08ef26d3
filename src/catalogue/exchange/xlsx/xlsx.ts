import type { ExchangeFormat, ReadOptions } from '../format.ts';
import type { ParsedRecord } from '../record.ts';
import { readTable, type TableSource } from '../table/read-table.ts';
import { EXPLAINING_SHEET } from '../table/template-sheet-name.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { collectWorkbook, containerOf } from './collect-workbook.ts';
import { findSheets } from './find-sheets.ts';
import { openWorkbook } from './open-workbook.ts';
import { sheetRows } from './sheet-rows.ts';
import { surveySheet } from './survey-sheet.ts';

async function* readBytes(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<ParsedRecord> {
  yield* readTable(await openSheet(bytes), options);
}

/** The first visible sheet of a workbook in which something stands. Throws `UnreadableDelivery`. */
export async function openSheet(bytes: AsyncIterable<Uint8Array>): Promise<TableSource> {
  const workbook = openWorkbook(await collectWorkbook(bytes));
  const facts = await findSheets(workbook);
  const visible = facts.sheets.filter(({ isHidden }) => !isHidden);
  for (const sheet of visible) {
    const survey = await surveySheet(workbook, sheet.path);
    if (!survey.hasValues) continue;
    const others = visible.filter((other) => other !== sheet && other.name !== EXPLAINING_SHEET);
    return {
      rows: sheetRows(workbook, facts, sheet, survey),
      isText: false,
      remarks:
        others.length === 0 ? [] : [{ field: null, reason: othersRemark(sheet.name, others) }],
    };
  }
  throw new UnreadableDelivery('Die Excel-Datei ist leer: In keinem sichtbaren Blatt steht etwas.');
}

function othersRemark(name: string, others: readonly { readonly name: string }[]): string {
  const names = others.slice(0, 10).map((other) => `„${other.name.slice(0, 40)}“`);
  return `Gelesen wurde nur das Blatt „${name.slice(0, 40)}“, nicht: ${names.join(', ')}${others.length > 10 ? ' und weitere' : ''}.`;
}

/** Workbooks of Excel and LibreOffice (docs/formats/xlsx.md). */
export const xlsx: ExchangeFormat = {
  name: 'xlsx',
  title: 'Excel-Tabelle',
  sniff: () => false,
  read: () => {
    throw new UnreadableDelivery('Die Datei ist keine Excel-Datei.');
  },
  // Old and encrypted workbooks too: the refusal tells what to do.
  sniffBytes: (beginning) => containerOf(beginning) !== null,
  readBytes,
};
