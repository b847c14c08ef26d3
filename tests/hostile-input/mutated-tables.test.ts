import { describe, expect, test } from 'vitest';
import { csv } from '../../src/catalogue/exchange/csv/csv.ts';
import type { ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { templateCsv, templateXlsx } from '../../src/catalogue/exchange/table/template.ts';
import { UnreadableDelivery } from '../../src/catalogue/exchange/unreadable-delivery.ts';
import { writeZip } from '../../src/platform/files/write-zip.ts';
import { readAll } from '../support/pieces.ts';
import { readZip } from '../support/read-zip.ts';
import { rawRow, rawWorkbook, readWorkbook } from '../support/workbook.ts';
import { MUTATIONS, randomFrom } from './mutate.ts';

/** Copies of each kind of file in the normal run and with LONG_TESTS=1. */
const COPIES = process.env.LONG_TESTS === '1' ? 2_000 : 60;
/** A copy that takes longer hangs; on a machine of its own none takes a second. */
const EACH_MS = 20_000;

const kinds = Object.entries(MUTATIONS);

/** Damages a text by one of the kinds of damage of other formats. */
function damaged(bytes: Buffer, index: number): Buffer {
  const mutation = kinds[index % kinds.length]?.[1];
  return mutation === undefined ? bytes : mutation(bytes, randomFrom(index + 1));
}

/** What a file gives: records, each usable or with reasons, or one sentence for the whole. */
async function outcome(read: () => Promise<ParsedRecord[]>): Promise<'read' | 'refused'> {
  const clock = AbortSignal.timeout(EACH_MS);
  try {
    for (const record of await read()) {
      if (record.kind === 'rejected') expect(record.problems[0]?.reason.length).toBeGreaterThan(10);
      if (record.kind === 'offer') expect(record.offer.title).not.toBe('');
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableDelivery)) throw error;
    expect(error.message.length).toBeGreaterThan(15);
    return 'refused';
  } finally {
    expect(clock.aborted).toBe(false);
  }
}

describe('damaged tables are read or refused, never anything else', { timeout: 900_000 }, () => {
  test(`${COPIES} copies of a CSV file`, async () => {
    const original = Buffer.from(templateCsv());
    const outcomes = new Set<string>();
    for (let index = 0; index < COPIES; index++) {
      const text = new TextDecoder().decode(damaged(original, index));
      outcomes.add(await outcome(() => readAll(csv, text)));
    }
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });

  test(`${COPIES} copies of an Excel file, damaged packed`, async () => {
    const original = Buffer.from(await templateXlsx((column) => column));
    for (let index = 0; index < COPIES; index++) {
      const copy = Buffer.from(original);
      const random = randomFrom(index + 1);
      for (let count = 0; count < 1 + (index % 20); count++)
        copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
      const bytes = index % 5 === 0 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
      await outcome(() => readWorkbook(bytes));
    }
  });

  test(`${COPIES} copies of an Excel file, damaged in one of its parts`, async () => {
    const parts = [...(await readZip(await templateXlsx((column) => column)))];
    const outcomes = new Set<string>();
    for (let index = 0; index < COPIES; index++) {
      const chosen = Math.floor(index / kinds.length + index) % parts.length;
      const files = parts.map(([name, text], place) => ({
        name,
        bytes: place === chosen ? damaged(Buffer.from(text), index) : Buffer.from(text),
      }));
      const bytes = writeZip(files, new Date('2026-11-01T00:00:00Z'));
      outcomes.add(await outcome(() => readWorkbook(bytes)));
    }
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });

  const row = rawRow(1, ['kurs_schluessel', 'titel']) + rawRow(2, ['K', 'T']);
  const big = 'a'.repeat(70_000_000);
  test.each<[string, () => Buffer]>([
    ['texts that all sheets share', () => texts(`<sst><si><t>${big}</t></si></sst>`)],
    ['a million texts', () => texts(`<sst>${'<si/>'.repeat(1_600_000)}</sst>`)],
    ['styles', () => rawWorkbook(`<sheetData>${row}</sheetData>`, { 'xl/styles.xml': big })],
    ['the workbook', () => rawWorkbook('', { 'xl/workbook.xml': `<a>${big}</a>` })],
    ['one cell', () => rawWorkbook(`<sheetData><row><c><v>${big}</v></c></row></sheetData>`)],
    ['rows', () => rawWorkbook(`<sheetData>${'<row/>'.repeat(9_000_000)}</sheetData>`)],
    ['one tag', () => rawWorkbook(`<sheetData><row ${'a="b" '.repeat(9_000_000)}/></sheetData>`)],
  ])('a bomb of %s is refused', async (_name, bomb) => {
    expect(await outcome(() => readWorkbook(bomb()))).toBe('refused');
  });

  test('an archive with thousands of files is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`x/${n}`, '']));
    expect(await outcome(() => readWorkbook(rawWorkbook('<sheetData/>', parts)))).toBe('refused');
  });
});

function texts(shared: string): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return rawWorkbook(`<sheetData>${rawRow(1, ['kurs_schluessel', 'titel'])}</sheetData>`, {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': shared,
  });
}
