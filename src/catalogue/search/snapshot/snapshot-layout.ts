import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { COLUMN_KINDS, type ColumnKindName } from './column-kinds.ts';

// A snapshot: 64 bytes of preamble (magic, length and SHA-256 of the header), the header as JSON, then the columns one behind the
// other, each on a multiple of 8 bytes and with its CRC-32 in the header.
export const MAGIC = Buffer.from('bildungsnetz/ix\n');
export const PREAMBLE_BYTES = 64;
export const HEADER_LENGTH_AT = 16;
export const HEADER_HASH_AT = 20;
/** Bytes that are read, written or summed at once: some milliseconds of the event loop. */
export const PORTION_BYTES = 1 << 20;

export function snapshotFile(folder: string): string {
  return path.join(folder, 'catalogue.snapshot');
}

/** While it is being written; renamed when it is complete. */
export const UNFINISHED = /^catalogue\.snapshot\..+\.part$/;

const ABOUT = {
  /** Tells one written snapshot from the next. */
  id: z.string(),
  format: z.string(),
  database: z.string(),
  /** Fingerprint of the closed lists. */
  terms: z.string(),
  horizon: z.string(),
  takenAt: z.string(),
};
/** What a snapshot says about itself. */
export type SnapshotAbout = z.output<z.ZodObject<typeof ABOUT>>;

function isKind(kind: string): kind is ColumnKindName {
  return Object.hasOwn(COLUMN_KINDS, kind);
}

export const HeaderSchema = z.object({
  ...ABOUT,
  tree: z.unknown(),
  columns: z.array(
    z.object({
      kind: z.string().refine(isKind),
      length: z.number().int().nonnegative(),
      crc: z.number(),
    }),
  ),
});

/** The next multiple of 8. */
export function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Consecutive pieces of at most {@link PORTION_BYTES}. */
export function* portionsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PORTION_BYTES) {
    yield bytes.subarray(at, at + PORTION_BYTES);
  }
}

export function checksum(portion: Uint8Array, before: number): number {
  return crc32(portion, before);
}
