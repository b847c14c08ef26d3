import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and may be followed by a comment of at most 65,535. */
const LONGEST_TAIL = 22 + 65_535;
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
  const header = await readAt(file, entry.headerOffset, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new RangeError('local header is damaged');
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
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
  const tail = await readAt(file, size - length, length);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new RangeError('end of directory is missing');
  const bytes = tail.readUInt32LE(end + 12);
  if (bytes > LONGEST_DIRECTORY) throw new RangeError('directory is too long');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), bytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new RangeError('directory is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new RangeError('file ends too early');
  return buffer;
}
