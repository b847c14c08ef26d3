import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { MOST_PACKED_BYTES } from './limits.ts';

const ZIP = 0x504b0304;
const OLD_OFFICE = 0xd0cf11e0;

/** What a file's first bytes say: a ZIP archive, as xlsx and its kin are, or the container of old and of encrypted Excel files. */
export function containerOf(beginning: Uint8Array): 'zip' | 'old_office' | null {
  const [a = 0, b = 0, c = 0, d = 0] = beginning;
  const magic = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  if (magic === ZIP) return 'zip';
  return magic === OLD_OFFICE ? 'old_office' : null;
}

/** The whole file: the directory of a ZIP archive stands at its end. Throws `UnreadableDelivery` for what is too large or no archive. */
export async function collectWorkbook(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > MOST_PACKED_BYTES)
      throw new UnreadableDelivery(
        `Die Excel-Datei ist größer als ${MOST_PACKED_BYTES / 1_000_000} MB. Bitte speichern Sie das Blatt als „CSV UTF-8“ und liefern Sie diese Datei.`,
      );
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces, length);
  const container = containerOf(whole);
  if (container === 'zip') return whole;
  if (container === 'old_office') throw new UnreadableDelivery(oldOfficeSentence(whole));
  throw new UnreadableDelivery('Die Datei ist keine Excel-Datei.');
}

/** Encrypted workbooks lie in the same container as those of Excel 97: the names of the streams in it tell. */
function oldOfficeSentence(whole: Buffer): string {
  return whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'Die Excel-Datei ist mit einem Passwort geschützt. Bitte entfernen Sie es (Datei → Informationen → Arbeitsmappe schützen) und liefern Sie die Datei noch einmal.'
    : 'Die Datei hat das alte Excel-Format (.xls). Bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.';
}
