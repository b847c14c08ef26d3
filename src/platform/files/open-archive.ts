import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  contentStart,
  findDirectory,
  LOCAL_HEADER_BYTES,
  LONGEST_TAIL,
  parseDirectory,
  type ZipEntry,
} from './zip-directory.ts';

/** A ZIP archive in memory. */
export interface OpenedArchive {
  readonly entries: readonly ZipEntry[];
  /** Unpacks an entry piece by piece; the caller counts. Fails with RangeError or the error of zlib where it is damaged. */
  unpack(entry: ZipEntry): AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 262_144;

/** Opens a ZIP archive; no ZIP64, no encryption. Throws RangeError for a damaged one. */
export function openArchive(bytes: Buffer): OpenedArchive {
  const { start, bytes: length } = findDirectory(
    bytes.subarray(Math.max(0, bytes.length - LONGEST_TAIL)),
  );
  if (start + length > bytes.length) throw new RangeError('directory is damaged');
  return {
    entries: parseDirectory(bytes.subarray(start, start + length)),
    unpack(entry) {
      const header = bytes.subarray(entry.headerOffset, entry.headerOffset + LOCAL_HEADER_BYTES);
      const from = contentStart(entry, header);
      const to = from + entry.compressedBytes;
      if (to > bytes.length) throw new RangeError('file ends too early');
      return entry.method === 0
        ? piecesOf(bytes.subarray(from, to))
        : Readable.from(piecesOf(bytes.subarray(from, to))).pipe(
            createInflateRaw({ chunkSize: PIECE_BYTES }),
          );
    },
  };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
