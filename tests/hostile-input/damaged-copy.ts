import fc from 'fast-check';
import { openArchive } from '../../src/platform/files/open-archive.ts';
import { writeZip } from '../../src/platform/files/write-zip.ts';
import { edited, someEdits } from './edits.ts';
import { lyingArchive } from './lying-archive.ts';
import { MUTATIONS, randomFrom } from './mutate.ts';
import type { Specimen } from './specimens/specimens.ts';

export interface DamagedCopy {
  /** What was done to it, for whoever looks into a finding. */
  readonly how: string;
  readonly bytes: Buffer;
}

const KINDS = Object.entries(MUTATIONS);
const WRITTEN = new Date('2026-11-01T00:00:00Z');

/** The damaged copies of a specimen by their number; the same number gives the same copy on every machine. */
export async function damagedCopies({
  bytes,
  format,
}: Specimen): Promise<(copy: number) => DamagedCopy> {
  if (format.readBytes === undefined) return (copy) => damaged(bytes, copy);
  const parts: { name: string; bytes: Buffer }[] = [];
  const archive = openArchive(bytes);
  for (const entry of archive.entries) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.unpack(entry)) pieces.push(piece);
    parts.push({ name: entry.name, bytes: Buffer.concat(pieces) });
  }
  // Workbooks in turn: damaged in one of their parts (half of them), packed, or with a directory that lies.
  return (copy) => {
    if (copy % 4 === 1) return damaged(bytes, Math.floor(copy / 2));
    if (copy % 4 === 3) return lyingArchive(bytes, randomFrom(copy + 1));
    const chosen = Math.floor(copy / 2) % parts.length;
    const { how, bytes: part } = damaged(parts[chosen]?.bytes ?? bytes, Math.floor(copy / 2));
    const files = parts.map((file, at) =>
      at === chosen ? { name: file.name, bytes: part } : file,
    );
    return { how: `${parts[chosen]?.name}: ${how}`, bytes: writeZip(files, WRITTEN) };
  };
}

/** Every second copy has one of the named kinds of damage, the others have edits that fast-check made up. */
function damaged(bytes: Buffer, copy: number): DamagedCopy {
  const [kind, mutation] = KINDS[Math.floor(copy / 2) % KINDS.length] ?? [];
  if (copy % 2 === 0 && mutation !== undefined)
    return { how: kind ?? '', bytes: mutation(bytes, randomFrom(copy + 1)) };
  const [edits = []] = fc.sample(someEdits, { seed: copy, numRuns: 1 });
  return { how: edits.map((edit) => edit.kind).join(' '), bytes: edited(bytes, edits) };
}
