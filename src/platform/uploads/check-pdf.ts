import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflated = promisify(inflate);

/**
 * Names in a PDF (ISO 32000-2) that let it run programs, carry files, send data or hide what is in it. All are long enough not to
 * occur by chance in packed pictures.
 */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'Encrypt',
  'XFA',
]);
/** Objects may be packed together in streams (ISO 32000-2, 7.5.7). All of them unpacked may be as large as this. */
const MOST_UNPACKED_BYTES = 20 * 1024 * 1024;
const MOST_OBJECT_STREAMS = 2000;
/** How far before a stream its description is looked for. */
const DESCRIPTION_BYTES = 2048;
const MARKUP = /<\s*(?:script|html|svg|iframe|object)[\s>/]/i;

export type PdfProblem = 'wrong_type' | 'damaged' | 'active_content';

/**
 * What is wrong with a PDF; null = nothing found. It must begin and end as one, hold no markup and no archive (ASVS 5.2.2), no
 * JavaScript, launch actions, attached files or encryption, neither in plain view nor in packed objects; unpacking is limited
 * (ASVS 5.2.3).
 */
export async function checkPdf(bytes: Buffer): Promise<PdfProblem | null> {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d[\s%]/.test(text)) return 'wrong_type';
  if (!/startxref\s+\d+\s+%%EOF[\s\0]{0,64}$/.test(text.slice(-1024))) return 'damaged';
  if (MARKUP.test(text) || endsAsArchive(bytes)) return 'wrong_type';
  if (hasForbiddenName(text)) return 'active_content';
  return checkPackedObjects(bytes, text);
}

/** A ZIP (and so a JAR) is read from its end: its directory's last record, with a comment up to the last byte. */
function endsAsArchive(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('PK\x05\x06', 0, 'latin1'); at >= 0; ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) >= bytes.length - 64)
      return true;
    at = bytes.indexOf('PK\x05\x06', at + 1, 'latin1');
  }
  return false;
}

function hasForbiddenName(text: string): boolean {
  for (const name of namesIn(text)) if (FORBIDDEN_NAMES.has(name)) return true;
  return false;
}

/** Names as readers see them: `/Java#53cript` is `JavaScript`. */
function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\/([^\s\0<>[\](){}/%]{3,127})/g)) {
    yield name.includes('#')
      ? name.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
      : name;
  }
}

async function checkPackedObjects(bytes: Buffer, text: string): Promise<PdfProblem | null> {
  let left = MOST_UNPACKED_BYTES;
  let streams = 0;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', match.index - 3)) continue;
    const description = text.slice(Math.max(0, match.index - DESCRIPTION_BYTES), match.index);
    const own = description.slice(description.lastIndexOf('endstream') + 1);
    const names = new Set(namesIn(own));
    if (!names.has('ObjStm')) continue;
    streams += 1;
    if (streams > MOST_OBJECT_STREAMS) return 'damaged';
    // What is not packed was read with the rest.
    if (!names.has('Filter')) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    const content = await unpacked(bytes.subarray(start, end < 0 ? undefined : end), left);
    if (content === null || hasForbiddenName(content)) return 'active_content';
    left -= content.length;
  }
  return null;
}

/** Null = packed otherwise or larger than it may be: then nobody can say what is in it. */
async function unpacked(packed: Buffer, mostBytes: number): Promise<string | null> {
  if (mostBytes <= 0) return null;
  try {
    const content = await inflated(packed, { maxOutputLength: mostBytes });
    return content.toString('latin1');
  } catch {
    return null;
  }
}
