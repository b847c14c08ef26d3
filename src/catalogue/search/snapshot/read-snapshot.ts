import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { z } from 'zod';
import { bytesOf, COLUMN_KINDS, newSharedColumn, type PackedColumn } from './column-kinds.ts';
import type { Packed, Tree } from './pack-state.ts';
import {
  aligned,
  checksum,
  HEADER_HASH_AT,
  HEADER_LENGTH_AT,
  HeaderSchema,
  MAGIC,
  PREAMBLE_BYTES,
  portionsOf,
  type SnapshotAbout,
  snapshotFile,
} from './snapshot-layout.ts';

/** A snapshot that may not be used, with the reason for the log. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
}

export interface ReadSnapshot {
  readonly about: SnapshotAbout;
  readonly packed: Packed;
}

/**
 * Reads the snapshot of a folder into shared memory, each column once and straight to its place; null where there is none or
 * `accept`, which sees what it says about itself, does not want it. Throws {@link SnapshotRefused} where anything is not as it was written.
 */
export async function readSnapshot(
  folder: string,
  accept: (about: SnapshotAbout) => boolean,
): Promise<ReadSnapshot | null> {
  const file = await openIfThere(snapshotFile(folder));
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const { header, columnsAt } = await readHeader(file, size);
    const { tree, columns: kinds, ...about } = header;
    if (!accept(about)) return null;
    let end = columnsAt;
    for (const { kind, length } of kinds) end = aligned(end) + length * COLUMN_KINDS[kind].bytes;
    if (end !== size) throw new SnapshotRefused(`${size} bytes instead of ${end}`);
    const columns: PackedColumn[] = [];
    let at = columnsAt;
    for (const { kind, length, crc } of kinds) {
      const column = newSharedColumn(kind, length);
      at = aligned(at);
      if ((await readColumn(file, at, bytesOf(column))) !== crc) {
        throw new SnapshotRefused(`column ${columns.length} is damaged`);
      }
      at += column.byteLength;
      columns.push(column);
    }
    // The hash of the header says that this program wrote it.
    return { about, packed: { tree: tree as Tree, columns } };
  } finally {
    await file.close();
  }
}

async function openIfThere(name: string): Promise<FileHandle | null> {
  try {
    return await open(name, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SnapshotRefused(`it cannot be read: ${String(error)}`, { cause: error });
  }
}

async function readHeader(
  file: FileHandle,
  size: number,
): Promise<{ header: z.output<typeof HeaderSchema>; columnsAt: number }> {
  if (size < PREAMBLE_BYTES) throw new SnapshotRefused('it is too short');
  const preamble = Buffer.alloc(PREAMBLE_BYTES);
  await fill(file, preamble, 0);
  if (!preamble.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new SnapshotRefused('it is no snapshot');
  }
  const length = preamble.readUInt32LE(HEADER_LENGTH_AT);
  if (PREAMBLE_BYTES + length > size) throw new SnapshotRefused('it is too short');
  const text = Buffer.alloc(length);
  await fill(file, text, PREAMBLE_BYTES);
  const hash = preamble.subarray(HEADER_HASH_AT, HEADER_HASH_AT + 32);
  if (!createHash('sha256').update(text).digest().equals(hash)) {
    throw new SnapshotRefused('its header is damaged');
  }
  const parsed = HeaderSchema.safeParse(JSON.parse(text.toString()));
  if (!parsed.success) throw new SnapshotRefused('its header has another form');
  return { header: parsed.data, columnsAt: PREAMBLE_BYTES + length };
}

/** Answers the checksum of what was read. */
async function readColumn(file: FileHandle, at: number, bytes: Uint8Array): Promise<number> {
  let crc = 0;
  let place = at;
  for (const portion of portionsOf(bytes)) {
    await fill(file, portion, place);
    place += portion.length;
    crc = checksum(portion, crc);
  }
  return crc;
}

async function fill(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, at + done);
    if (bytesRead === 0) throw new SnapshotRefused('it is too short');
    done += bytesRead;
  }
}
