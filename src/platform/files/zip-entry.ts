import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import {
  contentStart,
  findDirectory,
  LOCAL_HEADER_BYTES,
  LONGEST_TAIL,
  parseDirectory,
  type ZipEntry,
} from './zip-directory.ts';

const LONGEST_DIRECTORY = 1_000_000;

/**
 * Opens the first entry of a ZIP file whose name is wanted, unpacked as a stream; null if there is none. Reads only what the
 * official postal-code files use: no ZIP64, no encryption. Throws RangeError for a damaged file.
 */
export async function openZipEntry(
  file: FileHandle,
  isWanted: (name: string) => boolean,
): Promise<Readable | null> {
  const entry = (await readDirectory(file)).find(({ name }) => isWanted(name));
  if (!entry) return null;
  if (entry.method !== 0 && entry.method !== 8) {
    throw new RangeError(`packing method ${entry.method} of ${entry.name} is not supported`);
  }
  const start = contentStart(entry, await readAt(file, entry.headerOffset, LOCAL_HEADER_BYTES));
  const packed = file.createReadStream({
    start,
    end: start + entry.compressedBytes - 1,
    autoClose: false,
  });
  if (entry.method === 0) return packed;
  const unpacked = createInflateRaw();
  packed.on('error', (error) => unpacked.destroy(error));
  return packed.pipe(unpacked);
}

async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const length = Math.min(size, LONGEST_TAIL);
  const { start, bytes } = findDirectory(await readAt(file, size - length, length));
  if (bytes > LONGEST_DIRECTORY) throw new RangeError('directory is too long');
  return parseDirectory(await readAt(file, start, bytes));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new RangeError('file ends too early');
  return buffer;
}
