import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openZipEntry } from '../../src/platform/files/zip-entry.ts';

/** The files of an archive as texts, by name, in their order; read by the code that reads archives of others. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zip-'));
  try {
    const name = path.join(folder, 'a.zip');
    await writeFile(name, bytes);
    const file = await open(name);
    try {
      const names: string[] = [];
      await openZipEntry(file, (entry) => {
        names.push(entry);
        return false;
      });
      const texts = new Map<string, string>();
      for (const wanted of names) {
        const stream = await openZipEntry(file, (entry) => entry === wanted);
        if (stream !== null) texts.set(wanted, await text(stream));
      }
      return texts;
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
