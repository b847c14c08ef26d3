import { describe, expect, test } from 'vitest';
import { rawRow, rawWorkbook, readWorkbook, workbook } from '../../../../tests/support/workbook.ts';
import type { OfferRecord, ParsedRecord } from '../record.ts';
import { COLUMN_NAMES, COLUMNS } from '../table/columns.ts';
import { templateXlsx } from '../table/template.ts';
import { TEMPLATE_COURSES } from '../table/template-courses.ts';
import { xlsx } from './xlsx.ts';

const HEADING = ['kurs_schluessel', 'titel', 'beginn', 'plz', 'ort', 'preis'];

function offersOf(records: readonly ParsedRecord[]): OfferRecord[] {
  return records.map((record) => {
    if (record.kind !== 'offer') throw new Error(`no offer: ${JSON.stringify(record)}`);
    return record.offer;
  });
}

const warningsOf = (records: readonly ParsedRecord[]): string[] =>
  records.flatMap((record) =>
    record.kind === 'offer' ? record.warnings.map(({ reason }) => reason) : [],
  );

describe('xlsx', () => {
  test('titles above the heading, dates, numbers, codes without their zero, empty rows below', async () => {
    const bytes = await workbook({
      Kurse: [
        ['Programm der Demo-Schule'],
        [],
        HEADING,
        ['K1', 'Schweißen', new Date('2027-01-11T00:00:00Z'), 1067, 'Dresden', 1250.5],
        ['K2', 'Löten', '18.01.2027', '46483', 'Wesel', 'kostenlos'],
        [null, '  ', null, null, null, null],
      ],
    });
    const records = await readWorkbook(bytes);
    expect(offersOf(records)).toMatchObject([
      {
        key: 'K1',
        runs: [
          {
            startsOn: '2027-01-11',
            venue: { postalCode: '01067' },
            price: { cents: 125_050, text: '1.250,50 €' },
          },
        ],
      },
      { key: 'K2', runs: [{ startsOn: '2027-01-18', price: { state: 'free' } }] },
    ]);
    expect(records.map((record) => ('line' in record ? record.line : null))).toEqual([4, 5]);
    expect(warningsOf(records)).toEqual([]);
  });

  test.each([
    ['1900', '', 46_398],
    ['1904', '<workbookPr date1904="1"/>', 44_936],
  ])('days counted from %s', async (_name, properties, serial) => {
    const sheet = `<sheetData>${rawRow(1, HEADING)}<row r="2"><c r="A2" t="inlineStr"><is><t>K</t></is></c><c r="B2" t="inlineStr"><is><t>T</t></is></c><c r="C2" s="1"><v>${serial}</v></c></row></sheetData>`;
    const [offer] = offersOf(await readWorkbook(rawWorkbook(sheet, {}, properties)));
    expect(offer?.runs[0]?.startsOn).toBe('2027-01-11');
  });

  test('a formula is its last result, an error is nothing', async () => {
    const sheet = `<sheetData>${rawRow(1, HEADING)}<row r="2"><c r="A2" t="str"><f>"K"&amp;1</f><v>K1</v></c><c r="B2" t="inlineStr"><is><t>T</t></is></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2"><f>SUM(A1)</f><v>99.9</v></c></row></sheetData>`;
    const [offer] = offersOf(await readWorkbook(rawWorkbook(sheet)));
    expect(offer).toMatchObject({ key: 'K1', runs: [{ venue: null, price: { cents: 9990 } }] });
  });

  test('a merged cell counts for all rows that it spans', async () => {
    const sheet = `<sheetData>${rawRow(1, HEADING)}${rawRow(2, ['K1', 'Schweißen', '11.01.2027'])}<row r="3"><c r="C3" t="inlineStr"><is><t>01.03.2027</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>`;
    const [offer, ...others] = offersOf(await readWorkbook(rawWorkbook(sheet)));
    expect(others).toEqual([]);
    expect(offer?.runs.map(({ startsOn }) => startsOn)).toEqual(['2027-01-11', '2027-03-01']);
  });

  test('the first sheet with something in it is read, others are named, hidden ones are not', async () => {
    const records = await readWorkbook(
      await workbook({ Leer: [], Kurse: [HEADING, ['K1', 'Löten']], Räume: [['Raum 1']] }),
    );
    expect(offersOf(records)).toMatchObject([{ key: 'K1' }]);
    expect(warningsOf(records)).toEqual([
      'Gelesen wurde nur das Blatt „Kurse“, nicht: „Leer“, „Räume“.',
    ]);
  });

  test('what stands beside the table is not part of it', async () => {
    const records = await readWorkbook(
      await workbook({ Kurse: [HEADING, ['K1', 'Löten', null, null, null, null, null, 'Notiz']] }),
    );
    expect(offersOf(records)).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('Notiz');
  });

  test.each<[string, Buffer, RegExp]>([
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /alte Excel-Format \(\.xls\)/],
    [
      'a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /Passwort/,
    ],
    [
      'a DTD',
      rawWorkbook(`<sheetData/>`, {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
      }),
      /DOCTYPE/,
    ],
    ['nothing in it', rawWorkbook('<sheetData/>'), /leer/],
    ['cut off', rawWorkbook('<sheetData/>').subarray(0, 300), /beschädigt/],
    ['no heading', rawWorkbook(`<sheetData>${rawRow(1, [1, 2, 3])}</sheetData>`), /Spaltennamen/],
    [
      'no workbook',
      rawWorkbook('', { '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '' }),
      /beschädigt/,
    ],
  ])('%s is refused with what to do', async (_name, bytes, reason) => {
    expect(xlsx.sniffBytes?.(bytes.subarray(0, 100))).toBe(true);
    await expect(readWorkbook(bytes)).rejects.toThrow(reason);
  });

  test('a sheet with a cell in its last corner in every row is refused before it is made', async () => {
    const row = (number: number) => `<row r="${number}"><c r="XFD${number}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 1000 }, (_, index) => row(index + 1));
    const bytes = rawWorkbook(`<sheetData>${rows.join('')}</sheetData>`);
    await expect(readWorkbook(bytes)).rejects.toThrow(/8\.000\.000 Zellen/);
  });

  test('a bomb is not unpacked', async () => {
    const bytes = rawWorkbook(`<sheetData>${' '.repeat(60_000_000)}</sheetData>`);
    expect(bytes.length).toBeLessThan(200_000);
    await expect(readWorkbook(bytes)).rejects.toThrow(/gepackt viel kleiner/);
    // Its directory may lie about it.
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1000, at + 24);
    await expect(readWorkbook(bytes)).rejects.toThrow(/gepackt viel kleiner/);
  });

  test('our template is read without a remark and explains every column', async () => {
    const bytes = await templateXlsx((column) => column);
    const records = await readWorkbook(bytes);
    expect(warningsOf(records)).toEqual([]);
    expect(offersOf(records).map(({ key }) => key)).toEqual([
      ...new Set(TEMPLATE_COURSES.map(({ courseKey }) => courseKey)),
    ]);
    expect(COLUMN_NAMES.map((column) => COLUMNS[column][0])).toContain('wochentage');
  });
});
