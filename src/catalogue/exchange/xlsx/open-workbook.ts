import { type OpenedArchive, openArchive } from '../../../platform/files/open-archive.ts';
import type { ZipEntry } from '../../../platform/files/zip-directory.ts';
import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { HIGHEST_RATIO, MOST_ENTRIES, MOST_UNPACKED_BYTES, RATIO_FROM_BYTES } from './limits.ts';

export const DAMAGED =
  'Die Excel-Datei ist beschädigt. Bitte öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu.';
export const BOMB =
  'Die Excel-Datei ist gepackt viel kleiner als entpackt und wurde deshalb nicht geöffnet. Bitte kopieren Sie nur die Zellen mit Inhalt in eine neue Datei.';

/** The parts of a workbook; what unpacks to more than it may is refused while it unpacks, whatever its directory claims. */
export interface Workbook {
  readonly names: ReadonlySet<string>;
  /** The unpacked bytes of a part, at most `mostBytes`. Throws `UnreadableDelivery`. */
  stream(name: string, mostBytes: number): AsyncGenerator<Uint8Array>;
  /** The same at once; null if there is no such part. Declarations of entities are refused. */
  part(name: string, mostBytes: number): Promise<Buffer | null>;
}

/** Opens a workbook after the guard has looked at its directory. Throws `UnreadableDelivery`. */
export function openWorkbook(bytes: Buffer): Workbook {
  const archive = opened(bytes);
  const byName = guarded(archive.entries, bytes.length);
  let unpacked = 0;
  async function* stream(name: string, mostBytes: number): AsyncGenerator<Uint8Array> {
    const entry = byName.get(name);
    if (entry === undefined) throw new UnreadableDelivery(DAMAGED);
    let length = 0;
    try {
      for await (const piece of archive.unpack(entry)) {
        length += piece.length;
        unpacked += piece.length;
        // A sheet is unpacked twice: to look at it, then to read it.
        if (length > mostBytes || unpacked > 2 * MOST_UNPACKED_BYTES || isBomb(length, entry))
          throw new UnreadableDelivery(BOMB);
        yield piece;
      }
    } catch (error) {
      throw error instanceof UnreadableDelivery ? error : new UnreadableDelivery(DAMAGED);
    }
  }
  return {
    names: new Set(byName.keys()),
    stream,
    async part(name, mostBytes) {
      if (!byName.has(name)) return null;
      const pieces: Uint8Array[] = [];
      for await (const piece of stream(name, mostBytes)) pieces.push(piece);
      const part = Buffer.concat(pieces);
      refuseDeclarations(part);
      return part;
    },
  };
}

/** Throws where a part declares a document type: no program writes one, and entities begin there (ASVS 1.5.1). */
export function refuseDeclarations(part: Buffer | string): void {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
    throw new UnreadableDelivery(
      'Die Excel-Datei enthält eine DOCTYPE-Deklaration; solche Dateien nehmen wir aus Sicherheitsgründen nicht an.',
    );
}

function opened(bytes: Buffer): OpenedArchive {
  try {
    return openArchive(bytes);
  } catch {
    throw new UnreadableDelivery(DAMAGED);
  }
}

function guarded(entries: readonly ZipEntry[], packedBytes: number): Map<string, ZipEntry> {
  if (entries.length > MOST_ENTRIES) throw new UnreadableDelivery(BOMB);
  const claimed = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (claimed > MOST_UNPACKED_BYTES) throw new UnreadableDelivery(BOMB);
  if (claimed > RATIO_FROM_BYTES && claimed > packedBytes * HIGHEST_RATIO)
    throw new UnreadableDelivery(BOMB);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8) || byName.has(entry.name))
      throw new UnreadableDelivery(DAMAGED);
    byName.set(entry.name, entry);
  }
  return byName;
}

function isBomb(length: number, entry: ZipEntry): boolean {
  return length > RATIO_FROM_BYTES && length > entry.compressedBytes * HIGHEST_RATIO;
}
