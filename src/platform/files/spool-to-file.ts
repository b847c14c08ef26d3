import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes that came from outside, in a file of their own until somebody has taken them. */
export interface SpooledFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Removes it; harmless a second time. */
  remove(): Promise<void>;
}

/**
 * Writes a stream to a temporary file, readable by the portal's user only, in bounded memory; null beyond `maxBytes`. Throws what the
 * stream throws, and leaves nothing behind then.
 */
export async function spoolToFile(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<SpooledFile | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bildungsnetz-spool-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'body');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const piece of source) {
        bytes += piece.byteLength;
        if (bytes > maxBytes) break;
        hash.update(piece);
        await handle.writeFile(piece);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    await remove();
    throw error;
  }
  if (bytes > maxBytes) {
    await remove();
    return null;
  }
  return { path: file, bytes, sha256: hash.digest('hex'), remove };
}
