import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { streamZip } from './stream-zip.ts';
import { openZipEntry } from './zip-entry.ts';

async function packed(files: Parameters<typeof streamZip>[0]): Promise<Buffer> {
  const pieces = [];
  for await (const piece of streamZip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('files in pieces are read back whole, empty ones too', async () => {
  const long = Array.from({ length: 40 }, (_, index) => Buffer.from(`${index} ä `.repeat(3_000)));
  const folder = mkdtempSync(path.join(tmpdir(), 'stream-zip-'));
  const name = path.join(folder, 'a.zip');
  writeFileSync(
    name,
    await packed([
      { name: 'a/eins.txt', pieces: long },
      { name: 'leer.txt', pieces: [] },
    ]),
  );
  const file = await open(name);
  try {
    const read = async (entry: string) => {
      const stream = await openZipEntry(file, (known) => known === entry);
      return stream === null ? null : text(stream);
    };
    expect(await read('a/eins.txt')).toBe(Buffer.concat(long).toString());
    expect(await read('leer.txt')).toBe('');
    expect(await read('zwei.txt')).toBeNull();
  } finally {
    await file.close();
    rmSync(folder, { recursive: true });
  }
});
