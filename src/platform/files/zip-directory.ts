/** A file of a ZIP archive as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedBytes: number;
  /** As claimed; only unpacking tells. */
  readonly unpackedBytes: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and may be followed by a comment of at most 65,535. */
export const LONGEST_TAIL = 22 + 65_535;
export const LOCAL_HEADER_BYTES = 30;

/** Where the directory of an archive stands, from the last bytes of the file. Throws RangeError where there is none. */
export function findDirectory(tail: Buffer): { readonly start: number; readonly bytes: number } {
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new RangeError('end of directory is missing');
  return { start: tail.readUInt32LE(end + 16), bytes: tail.readUInt32LE(end + 12) };
}

/** The entries of a directory: no ZIP64. Throws RangeError for a damaged one. */
export function parseDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      throw new RangeError('directory is damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      compressedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the packed bytes of an entry begin, from its local header. Throws RangeError for a damaged one. */
export function contentStart(entry: ZipEntry, header: Buffer): number {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER)
    throw new RangeError('local header is damaged');
  return (
    entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
  );
}
