import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomId } from '../../../platform/ids.ts';
import { Pace } from '../../../platform/pace.ts';
import { bytesOf, kindOf, type PackedColumn } from './column-kinds.ts';
import type { Packed } from './pack-state.ts';
import {
  aligned,
  checksum,
  HEADER_HASH_AT,
  HEADER_LENGTH_AT,
  MAGIC,
  PREAMBLE_BYTES,
  portionsOf,
  type SnapshotAbout,
  snapshotFile,
  UNFINISHED,
} from './snapshot-layout.ts';

/**
 * Writes a snapshot beside the former one and takes its place in one step when all of it is on the disk: whoever dies meanwhile
 * leaves the former one. Only the holder of the writer lock may call it. Throws the file system's error; then nothing has changed.
 */
export async function writeSnapshot(
  folder: string,
  about: SnapshotAbout,
  packed: Packed,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeUnfinished(folder);
  const unfinished = `${snapshotFile(folder)}.${randomId()}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await writeInto(file, about, packed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, snapshotFile(folder));
    await syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** What killed processes left behind. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) await rm(path.join(folder, name), { force: true });
  }
}

async function writeInto(file: FileHandle, about: SnapshotAbout, packed: Packed): Promise<void> {
  const pace = new Pace();
  const columns: { kind: string | null; length: number; crc: number }[] = [];
  for (const column of packed.columns) {
    const crc = await checksumOf(column, pace);
    columns.push({ kind: kindOf(column), length: column.length, crc });
  }
  const header = Buffer.from(JSON.stringify({ ...about, tree: packed.tree, columns }));
  const preamble = Buffer.alloc(PREAMBLE_BYTES);
  MAGIC.copy(preamble);
  preamble.writeUInt32LE(header.length, HEADER_LENGTH_AT);
  createHash('sha256').update(header).digest().copy(preamble, HEADER_HASH_AT);
  const out = new Output(file);
  await out.write(preamble);
  await out.write(header);
  for (const column of packed.columns) {
    await out.write(new Uint8Array(aligned(out.at) - out.at));
    for (const portion of portionsOf(bytesOf(column))) await out.write(portion);
  }
}

async function checksumOf(column: PackedColumn, pace: Pace): Promise<number> {
  let crc = 0;
  for (const portion of portionsOf(bytesOf(column))) {
    crc = checksum(portion, crc);
    await pace.pause();
  }
  return crc;
}

class Output {
  at = 0;
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.at);
      done += bytesWritten;
      this.at += bytesWritten;
    }
  }
}

/** The new name must outlast a power cut as well. Some systems cannot sync folders; they lose a snapshot at worst. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Nothing depends on it.
  }
}
