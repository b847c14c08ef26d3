import { findDirectory, LONGEST_TAIL } from '../../src/platform/files/zip-directory.ts';
import type { DamagedCopy } from './damaged-copy.ts';

/** Fields of an entry of a ZIP directory: offset and width in bytes. */
const FIELDS = {
  flags: [8, 2],
  method: [10, 2],
  checksum: [16, 4],
  packedBytes: [20, 4],
  unpackedBytes: [24, 4],
  nameLength: [28, 2],
  extraLength: [30, 2],
  commentLength: [32, 2],
  headerOffset: [42, 4],
} as const;
const ENTRY = Buffer.from('504b0102', 'hex');

/** A copy of an archive whose directory says something else than what is there: sizes, methods, places, names, the end record. */
export function lyingArchive(original: Buffer, random: () => number): DamagedCopy {
  const bytes = Buffer.from(original);
  const { start } = findDirectory(bytes.subarray(Math.max(0, bytes.length - LONGEST_TAIL)));
  const entries: number[] = [];
  for (let at = bytes.indexOf(ENTRY, start); at >= 0; at = bytes.indexOf(ENTRY, at + 4))
    entries.push(at);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const lies: string[] = [];
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const entry = pick(entries) ?? start;
    const other = pick(entries) ?? start;
    const name = pick(Object.keys(FIELDS)) ?? '';
    const [, [offset, width] = [0, 2]] =
      Object.entries(FIELDS).find(([field]) => field === name) ?? [];
    const lie = pick(['zero', 'most', 'of another', 'off by one', 'name', 'end'] as const) ?? 'end';
    lies.push(`${name} ${lie}`);
    if (lie === 'end')
      writeNumber(
        bytes,
        bytes.length - 22 + 8 + 2 * Math.floor(random() * 6),
        2,
        random() * 65_535,
      );
    else if (lie === 'name') bytes.copy(bytes, entry + 46, other + 46, other + 56);
    else {
      const value = {
        zero: 0,
        most: 256 ** width - 1,
        'of another': bytes.readUIntLE(other + offset, width),
        'off by one': bytes.readUIntLE(entry + offset, width) + 1,
      }[lie];
      writeNumber(bytes, entry + offset, width, value);
    }
  }
  return { how: lies.join(', '), bytes };
}

function writeNumber(bytes: Buffer, at: number, width: number, value: number): void {
  bytes.writeUIntLE(Math.min(Math.floor(value), 256 ** width - 1), at, width);
}
