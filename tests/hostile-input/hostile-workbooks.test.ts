import { describe, expect, test } from 'vitest';
import type { ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { UnreadableDelivery } from '../../src/catalogue/exchange/unreadable-delivery.ts';
import { remarksOf } from '../support/pieces.ts';
import { rawRow, rawWorkbook, readWorkbook } from '../support/workbook.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADING = rawRow(1, ['kurs_schluessel', 'titel']);
const ROWS = HEADING + rawRow(2, ['K', 'Schweißen']);

/** What a workbook gives: titles and keys of its courses, or the sentence by which it is refused. */
async function outcome(bytes: Buffer): Promise<string> {
  try {
    const records = await readWorkbook(bytes);
    expect(Object.keys(Object.prototype)).toEqual([]);
    return records.map(shown).join(' | ');
  } catch (error) {
    if (!(error instanceof UnreadableDelivery)) throw error;
    return `refused: ${error.message}`;
  }
}

function shown(record: ParsedRecord): string {
  if (record.kind === 'offer') return `${record.offer.key} ${record.offer.title}`;
  return `rejected: ${remarksOf(record).map(({ reason }) => reason)}`;
}

const sheet = (rows: string, behind = ''): string => `<sheetData>${rows}</sheetData>${behind}`;

/** A workbook whose sheet refers to texts that all sheets share. */
function withTexts(shared: string, rows = HEADING): Buffer {
  return rawWorkbook(sheet(rows), {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': shared,
  });
}

describe('ASVS 5.2.3: a workbook that unpacks to much more than it is', () => {
  const big = 'a'.repeat(70_000_000);
  test.each<[string, () => Buffer]>([
    ['texts that all sheets share', () => withTexts(`<sst><si><t>${big}</t></si></sst>`)],
    ['a million texts', () => withTexts(`<sst>${'<si/>'.repeat(1_600_000)}</sst>`)],
    ['styles', () => rawWorkbook(sheet(ROWS), { 'xl/styles.xml': big })],
    ['the workbook', () => rawWorkbook('', { 'xl/workbook.xml': `<a>${big}</a>` })],
    ['one cell', () => rawWorkbook(sheet(`<row><c><v>${big}</v></c></row>`))],
    ['rows', () => rawWorkbook(sheet('<row/>'.repeat(9_000_000)))],
    ['one tag', () => rawWorkbook(sheet(`<row ${'a="b" '.repeat(9_000_000)}/>`))],
  ])('by %s is refused', async (_name, bomb) => {
    expect(await outcome(bomb())).toMatch(/^refused/);
  });

  test('by thousands of files is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`x/${n}`, '']));
    expect(await outcome(rawWorkbook(sheet(ROWS), parts))).toMatch(/^refused/);
  });

  test('by archives within the archive is read: nobody opens them', async () => {
    const inner = rawWorkbook(sheet(' '.repeat(10_000_000))).toString('latin1');
    expect(await outcome(rawWorkbook(sheet(ROWS), { 'xl/inner.xlsx': inner }))).toBe('K Schweißen');
  });
});

describe('ASVS 1.5.1: entities in a workbook', () => {
  const entities =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const use = `<sst><si><t>&b;&f;</t></si></sst>`;
  test.each<[string, Buffer]>([
    ['shared texts', withTexts(entities + use)],
    ['the sheet', rawWorkbook('', { 'xl/worksheets/sheet1.xml': `${entities}<worksheet/>` })],
    ['the workbook', rawWorkbook(sheet(ROWS), { 'xl/workbook.xml': `${entities}<workbook/>` })],
    ['relations', rawWorkbook(sheet(ROWS), { '_rels/.rels': `${entities}<Relationships/>` })],
    ['styles', rawWorkbook(sheet(ROWS), { 'xl/styles.xml': `${entities}<styleSheet/>` })],
  ])('declared in %s: refused', async (_name, bytes) => {
    expect(await outcome(bytes)).toMatch(/^refused: .*DOCTYPE/);
  });

  test('never declared: they stay what they are', async () => {
    expect(await outcome(rawWorkbook(sheet(HEADING + rawRow(2, ['K', '&b;&f;']))))).not.toMatch(
      /passwd|aaaa/,
    );
  });
});

describe('ASVS 15.3.6: names that JavaScript knows', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test('as headings and as values', async () => {
    const heading = rawRow(1, ['kurs_schluessel', 'titel', ...names]);
    const rows = names.map((name, at) => rawRow(at + 2, [name, name, '{"polluted": 1}', name]));
    expect(await outcome(rawWorkbook(sheet(heading + rows.join(''))))).toBe(
      names.map((name) => `${name} ${name}`).join(' | '),
    );
  });

  test.each(names)('as names of parts, sheets, relations and attributes: %s', async (name) => {
    const bytes = rawWorkbook(sheet(ROWS), {
      [name]: 'x',
      'xl/workbook.xml': `<workbook ${name}="1" xmlns:r="${RELATIONS}"><${name} ${name}="x"/><sheets><sheet name="${name}" sheetId="1" r:id="${name}"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="${name}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    });
    expect(await outcome(bytes)).toBe('K Schweißen');
  });
});

describe('a workbook that claims', () => {
  const text = (place: string, index: string) => `<c r="${place}" t="s"><v>${index}</v></c>`;
  test.each<[string, Buffer, string | RegExp]>([
    [
      'the largest dimension with two cells',
      rawWorkbook(`<dimension ref="A1:XFD1048576"/>${sheet(ROWS)}`),
      'K Schweißen',
    ],
    [
      'that all cells are merged',
      rawWorkbook(sheet(ROWS, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
      'K Schweißen',
    ],
    [
      'merged cells by the thousands',
      rawWorkbook(
        sheet(ROWS, `<mergeCells>${'<mergeCell ref="A2:XFD900"/>'.repeat(30_000)}</mergeCells>`),
      ),
      /^K Schweißen/,
    ],
    [
      'rows beyond the last one',
      rawWorkbook(
        sheet(
          `${HEADING}<row r="99999999999999999999"><c r="A9" t="inlineStr"><is><t>K</t></is></c><c r="B9" t="inlineStr"><is><t>T</t></is></c></row>`,
        ),
      ),
      'K T',
    ],
    [
      'columns beyond the last one',
      rawWorkbook(sheet(`${ROWS}<row r="3"><c r="ZZZ3"><v>1</v></c></row>`)),
      /K Schweißen|refused/,
    ],
    [
      'texts that are not there',
      withTexts(
        '<sst><si><t>nur einer</t></si></sst>',
        `${ROWS}<row r="3">${text('A3', '7')}${text('B3', '-1')}</row><row r="4">${text('A4', '1e9')}${text('B4', '__proto__')}</row>`,
      ),
      /^K Schweißen/,
    ],
    [
      'formulas that call out',
      rawWorkbook(
        sheet(
          `${HEADING}<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://boese.example/")</f><v>K</v></c><c r="B2" t="str"><f>cmd|'/c calc'!A0</f><v>T</v></c></row>`,
        ),
      ),
      'K T',
    ],
    [
      'links to other files',
      rawWorkbook(sheet(ROWS), {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r9" Type="${RELATIONS}/externalLink" Target="http://boese.example/a.xlsx" TargetMode="External"/></Relationships>`,
      }),
      'K Schweißen',
    ],
    [
      'that its sheet lies elsewhere',
      rawWorkbook(sheet(ROWS), {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="../../../../etc/passwd" TargetMode="External"/></Relationships>`,
      }),
      /^refused/,
    ],
  ])('%s', async (_name, bytes, expected) => {
    if (typeof expected === 'string') expect(await outcome(bytes)).toBe(expected);
    else expect(await outcome(bytes)).toMatch(expected);
  });
});
