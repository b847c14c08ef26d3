import { describe, expect, test } from 'vitest';
import { decodeHead } from '../../src/catalogue/exchange/encoding/decode-file.ts';
import { FileSurveyor } from '../../src/catalogue/exchange/encoding/survey-file.ts';
import { readBytes } from '../../src/catalogue/exchange/read-bytes.ts';
import { recogniseFormat } from '../../src/catalogue/exchange/recognise-format.ts';
import type { ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { listOf, remarksOf } from '../support/pieces.ts';
import { inBytes, readWorkbook, workbook } from '../support/workbook.ts';
import { SPECIMEN_NAMES, type Specimen, specimenOf } from './specimens/specimens.ts';

/** In the place of the first title of every specimen; it has what all these encodings know. */
const TITLE = 'Größen prüfen für 5 €';

const specimens: Specimen[] = [];
for (const name of SPECIMEN_NAMES) {
  const specimen = await specimenOf(name);
  if (specimen.format.readBytes === undefined) specimens.push(specimen);
}

/** A specimen with the title of ours, as text without byte order mark. */
async function textOf({ format, bytes }: Specimen): Promise<string> {
  const text = decodeHead(bytes, 'utf-8');
  const records = await listOf(readBytes(format, inBytes(bytes), 'utf-8'));
  const title = records.flatMap((one) => (one.kind === 'offer' ? [one.offer.title] : []))[0] ?? '';
  expect(text).toContain(title);
  return text.replaceAll(title, TITLE);
}

/** Reads a file as an upload without a word about it. */
async function read(
  bytes: Buffer,
): Promise<{ readonly encoding: string; readonly records: ParsedRecord[] }> {
  const surveyor = new FileSurveyor();
  surveyor.push(bytes);
  const { format, encoding } = recogniseFormat(surveyor.survey(), null);
  if (format === null) throw new Error('no known format');
  return { encoding, records: await listOf(readBytes(format, inBytes(bytes, 1_000), encoding)) };
}

const titles = (records: readonly ParsedRecord[]): string[] =>
  records.flatMap((record) => (record.kind === 'offer' ? [record.offer.title] : []));
const remarks = (records: readonly ParsedRecord[]): string =>
  records.flatMap((record) => remarksOf(record).map(({ reason }) => reason)).join('\n');

/** Characters above Latin-1 as the bytes of an 8-bit encoding; what it lacks is left out. */
function eightBits(text: string, euro: number): Buffer {
  const known = text
    .replace(/[\u0100-\u20ab\u20ad-\uffff]/g, '')
    .replaceAll('€', String.fromCharCode(euro));
  return Buffer.from(known, 'latin1');
}

/** The text with a declaration, where its syntax has one. */
function declaring(text: string, encoding: string): string {
  return text
    .replace(/(<\?xml[^>]*encoding=")[^"]*/, `$1${encoding}`)
    .replace(/(<meta charset=")[^"]*/, `$1${encoding}`);
}

const marked = (text: string): string => `\ufeff${text}`;
const ENCODED: readonly (readonly [
  name: string,
  encoding: string,
  encode: (text: string) => Buffer,
])[] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with mark', 'utf-8', (text) => Buffer.from(marked(text))],
  [
    'UTF-8 that claims to be ISO-8859-15',
    'utf-8',
    (text) => Buffer.from(declaring(text, 'iso-8859-15')),
  ],
  ['UTF-16 LE with mark', 'utf-16le', (text) => Buffer.from(marked(text), 'utf16le')],
  ['UTF-16 BE with mark', 'utf-16be', (text) => Buffer.from(marked(text), 'utf16le').swap16()],
  ['UTF-16 LE', 'utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE', 'utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
  ['windows-1252', 'windows-1252', (text) => eightBits(text, 0x80)],
  [
    'windows-1252 declared',
    'windows-1252',
    (text) => eightBits(declaring(text, 'windows-1252'), 0x80),
  ],
  [
    'windows-1252 declared as ISO-8859-1',
    'windows-1252',
    (text) => eightBits(declaring(text, 'ISO-8859-1'), 0x80),
  ],
  ['ISO-8859-15', 'iso-8859-15', (text) => eightBits(text, 0xa4)],
  [
    'ISO-8859-15 declared',
    'iso-8859-15',
    (text) => eightBits(declaring(text, 'iso-8859-15'), 0xa4),
  ],
];

describe.each(specimens)('$name', (specimen) => {
  test.each(ENCODED)('in %s', async (_name, encoding, encode) => {
    const answer = await read(encode(await textOf(specimen)));
    expect(titles(answer.records)).toContain(TITLE);
    expect(answer.encoding).toBe(encoding);
    expect(remarks(answer.records)).not.toMatch(/Umlaute|nicht lesbar/);
  });

  test('damaged twice: put right and told', async () => {
    const text = await textOf(specimen);
    const bytes = Buffer.from(text);
    // As a program does that takes UTF-8 for windows-1252 and writes UTF-8 again.
    const twice = Buffer.from(new TextDecoder('windows-1252').decode(bytes, { stream: true }));
    const { records } = await read(twice);
    expect(titles(records)).toContain(TITLE);
    expect(remarks(records)).toMatch(/Umlaute waren beschädigt/);
  });

  test('a title in another encoding than the rest: told', async () => {
    const [before = '', ...after] = (await textOf(specimen)).split(TITLE);
    const pieces = [before, ...after].flatMap((part, at) => [
      ...(at === 0 ? [] : [eightBits(TITLE, 0x80)]),
      Buffer.from(part),
    ]);
    const text = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), ...pieces]);
    const { records } = await read(text);
    expect(titles(records).some((title) => /^Gr\ufffd\ufffden pr\ufffdfen/.test(title))).toBe(true);
    expect(remarks(records)).toMatch(/nicht lesbar/);
  });
});

test('a cell that was damaged twice before it came into a workbook: put right and told', async () => {
  const bytes = await workbook({
    Kurse: [
      ['kurs_schluessel', 'titel'],
      ['K', 'GrÃ¶ÃŸen prÃ¼fen'],
    ],
  });
  const before = await readWorkbook(bytes);
  expect(titles(before)).toEqual(['GrÃ¶ÃŸen prÃ¼fen']);
  const { records } = await read(Buffer.from(bytes));
  expect(titles(records)).toEqual(['Größen prüfen']);
  expect(remarks(records)).toMatch(/Umlaute waren beschädigt/);
});
