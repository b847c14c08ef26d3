import { writeXlsx } from 'hucre/xlsx';
import type { ExchangeFormat } from '../../src/catalogue/exchange/format.ts';
import type { ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { xlsx } from '../../src/catalogue/exchange/xlsx/xlsx.ts';
import { writeZip } from '../../src/platform/files/write-zip.ts';
import { listOf } from './pieces.ts';

/** What may stand in a cell of {@link workbook}. */
export type CellGiven = string | number | boolean | Date | null;

/** A workbook as a library writes it, one list of rows for each sheet. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly CellGiven[])[]>>,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
    })),
  });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook whose parts are written by hand: of one sheet, unless `parts` says more. */
export function rawWorkbook(
  sheet: string,
  parts: Readonly<Record<string, string>> = {},
  workbookProperties = '',
): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookProperties}<sheets><sheet name="Kurse" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...parts,
  };
  const files = Object.entries(all).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return writeZip(files, new Date('2026-11-01T00:00:00Z'));
}

/** A row of a sheet by hand: texts inline, numbers as they are. */
export function rawRow(number: number, cells: readonly (string | number)[]): string {
  const written = cells.map((cell, index) => {
    const place = `${String.fromCharCode(65 + index)}${number}`;
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** All records of a workbook. */
export function readWorkbook(bytes: Uint8Array): Promise<ParsedRecord[]> {
  const format: ExchangeFormat = xlsx;
  if (format.readBytes === undefined) throw new Error('xlsx is a binary format');
  return listOf(format.readBytes(inBytes(bytes)));
}

/** Bytes as they come from a file: in pieces. */
export async function* inBytes(bytes: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
