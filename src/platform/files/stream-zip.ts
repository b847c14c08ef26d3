import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive that is made while it is being sent. */
export interface StreamedFile {
  /** Ours, never what somebody typed. */
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const VERSION = 20;
/** Sizes and sum follow the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same content gives the same archive. */
const DOS_DATE = 0x0021;
/** Sizes are 32 bits wide. */
const MOST_BYTES = 0xffff_ffff;
const PIECE_BYTES = 256 * 1024;

/** A ZIP archive in pieces: a piece of one file is in memory. Throws RangeError beyond 4 GB. */
export async function* streamZip(files: readonly StreamedFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, pieces } of files) {
    const label = Buffer.from(name);
    const head = header(label.length);
    yield Buffer.concat([signature(0x04034b50), head, label]);
    let sum = 0;
    let bytes = 0;
    let packedBytes = 0;
    for await (const chunk of gathered(pieces)) {
      sum = crc32(chunk, sum);
      bytes += chunk.length;
      const packed = packedPart(chunk);
      packedBytes += packed.length;
      yield packed;
    }
    const end = deflateRawSync(Buffer.alloc(0));
    packedBytes += end.length;
    yield end;
    const facts = Buffer.alloc(12);
    facts.writeUInt32LE(sum, 0);
    facts.writeUInt32LE(packedBytes, 4);
    facts.writeUInt32LE(bytes, 8);
    yield Buffer.concat([signature(0x08074b50), facts]);
    directory.push(entry(label, facts, offset));
    offset += 30 + label.length + packedBytes + 16;
    if (offset > MOST_BYTES || bytes > MOST_BYTES) throw new RangeError('too many bytes for a ZIP');
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([entries, end]);
}

/** Deflated so that other parts may follow: it ends on a byte and is not the last block. */
function packedPart(chunk: Uint8Array): Buffer {
  return deflateRawSync(chunk, { finishFlush: SYNC_FLUSH });
}
const SYNC_FLUSH = 2;

async function* gathered(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

function header(nameLength: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(FLAGS, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(DOS_DATE, 8);
  head.writeUInt16LE(nameLength, 22);
  return head;
}

function entry(label: Buffer, facts: Buffer, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(VERSION, 4);
  header(label.length).copy(bytes, 6);
  facts.copy(bytes, 16);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, label]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number, 0);
  return bytes;
}
