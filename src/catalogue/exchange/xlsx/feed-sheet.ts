import { crc32 } from 'node:zlib';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import type { WorkbookFacts } from './find-sheets.ts';
import { MOST_STYLE_BYTES, MOST_TEXT_BYTES, MOST_TEXTS, MOST_UNPACKED_BYTES } from './limits.ts';
import { BOMB, type Workbook } from './open-workbook.ts';

export interface FedSheet {
  readonly path: string;
  readonly bytes: number;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * An archive with nothing but one sheet and what it needs, not packed, in the order in which the library can read it from front to
 * back. So the library sees only parts that were looked at, of known size, and a sheet at the pace at which its rows are taken.
 */
export async function* feedSheet(
  workbook: Workbook,
  facts: WorkbookFacts,
  sheet: FedSheet,
): AsyncGenerator<Uint8Array> {
  const texts = facts.texts === null ? null : await workbook.part(facts.texts, MOST_TEXT_BYTES);
  const styles = facts.styles === null ? null : await workbook.part(facts.styles, MOST_STYLE_BYTES);
  if (texts !== null && countTexts(texts) > MOST_TEXTS) throw new UnreadableDelivery(BOMB);
  yield entryOf('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`);
  yield entryOf('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  yield entryOf(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${facts.from1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  yield entryOf(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ...(texts === null ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === null ? [] : [['styles', 'styles.xml'] as const]),
    ]),
  );
  if (texts !== null) yield entryOf('xl/sharedStrings.xml', texts);
  if (styles !== null) yield entryOf('xl/styles.xml', styles);
  yield localHeader('xl/worksheets/sheet1.xml', sheet.bytes, 0);
  yield* workbook.stream(sheet.path, MOST_UNPACKED_BYTES);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function entryOf(name: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([localHeader(name, bytes.length, crc32(bytes)), bytes]);
}

/** Header of a stored entry. */
function localHeader(name: string, bytes: number, checksum: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function countTexts(part: Buffer): number {
  let count = 0;
  for (let at = part.indexOf('<si'); at >= 0; at = part.indexOf('<si', at + 3)) count += 1;
  return count;
}
