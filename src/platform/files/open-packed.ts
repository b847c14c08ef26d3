import { type FileHandle, open } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openZipEntry } from './zip-entry.ts';

/** A file that is open for reading, unpacked. The caller closes it. */
export interface OpenedFile {
  readonly bytes: Readable;
  close(): Promise<void>;
}

/**
 * Opens a plain, gzip or ZIP file as a stream of its unpacked bytes; of a ZIP the first entry that is wanted, null if there is
 * none. The stream fails with RangeError beyond `maxBytes`, so that a small file cannot fill the memory or the disk.
 */
export async function openPacked(
  path: string,
  isWanted: (name: string) => boolean,
  maxBytes: number,
): Promise<OpenedFile | null> {
  const file = await open(path, 'r');
  try {
    const source = await unpack(file, isWanted);
    if (!source) {
      await file.close();
      return null;
    }
    const capped = source.pipe(atMost(maxBytes));
    source.on('error', (error) => capped.destroy(error));
    return {
      bytes: capped,
      async close() {
        source.destroy();
        capped.destroy();
        await file.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function unpack(
  file: FileHandle,
  isWanted: (name: string) => boolean,
): Promise<Readable | null> {
  const magic = Buffer.alloc(4);
  await file.read(magic, 0, 4, 0);
  if (magic.toString('latin1') === 'PK\u0003\u0004') return openZipEntry(file, isWanted);
  const plain = file.createReadStream({ start: 0, autoClose: false });
  if (magic.readUInt16BE(0) !== 0x1f8b) return plain;
  const unpacked = createGunzip();
  plain.on('error', (error) => unpacked.destroy(error));
  return plain.pipe(unpacked);
}

function atMost(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(new RangeError(`more than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}
