import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; its name may hold folders (`dateien/logo.png`). */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** Sizes are 32 bits wide and entries counted in 16: more would need ZIP64. */
const MOST_BYTES = 0xffff_ffff;
const MOST_FILES = 0xffff;

/**
 * A ZIP archive of some files, each packed. `at` is the time that they bear. Names are ours, never what somebody typed: none may be
 * absolute or climb. Throws RangeError for one that is or does, and beyond 4 GB or 65,535 files.
 */
export function writeZip(files: readonly ArchivedFile[], at: Date): Buffer<ArrayBuffer> {
  if (files.length > MOST_FILES) throw new RangeError('too many files for a ZIP');
  const { time, date } = dosTime(at);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    if (name === '' || /^\/|\\|(?:^|\/)\.\.?(?:\/|$)/.test(name)) {
      throw new RangeError(`"${name}" is no name for a file of an archive`);
    }
    const label = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    // What the local header and the entry of the directory share.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8_NAMES, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(time, 6);
    facts.writeUInt16LE(date, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    facts.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, label);
    bodies.push(signature(0x04034b50), facts, label, packed);
    offset += 30 + label.length + packed.length;
    if (offset > MOST_BYTES) throw new RangeError('too many bytes for a ZIP');
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number, 0);
  return bytes;
}

/** ZIP bears local time without a zone; ours is UTC. It begins in 1980. */
function dosTime(at: Date): { readonly time: number; readonly date: number } {
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}
