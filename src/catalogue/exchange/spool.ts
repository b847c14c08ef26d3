import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BLOCK_BYTES = 1_048_576;

/**
 * A place outside the memory for records that cannot be passed on before the end of their file is known. Its file is deleted as soon
 * as it is open, so that nothing stays behind whatever happens to the process. `close` must be called.
 */
export class Spool {
  private readonly handle: FileHandle;
  private readonly folder: string;
  private readonly pending: Buffer[] = [];
  private pendingBytes = 0;
  private writtenBytes = 0;

  private constructor(handle: FileHandle, folder: string) {
    this.handle = handle;
    this.folder = folder;
  }

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(path.join(tmpdir(), 'bildungsnetz-spool-'));
    const handle = await open(path.join(folder, 'records'), 'wx+', 0o600);
    // Where a file that is open cannot be deleted, `close` does it.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return new Spool(handle, folder);
  }

  /** Keeps a value as JSON and answers where. */
  async put(value: unknown): Promise<SpoolPlace> {
    const bytes = Buffer.from(JSON.stringify(value), 'utf8');
    const at = this.writtenBytes + this.pendingBytes;
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    if (this.pendingBytes >= BLOCK_BYTES) await this.flush();
    return { at, length: bytes.length };
  }

  /** The JSON text that was kept there. */
  async take({ at, length }: SpoolPlace): Promise<string> {
    if (at + length > this.writtenBytes) await this.flush();
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await this.handle.read(bytes, read, length - read, at + read);
      if (bytesRead === 0) throw new Error('the spool is shorter than what was put into it');
      read += bytesRead;
    }
    return bytes.toString('utf8');
  }

  async close(): Promise<void> {
    await this.handle.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async flush(): Promise<void> {
    const block = Buffer.concat(this.pending.splice(0));
    this.pendingBytes = 0;
    await this.handle.writeFile(block);
    this.writtenBytes += block.length;
  }
}

export interface SpoolPlace {
  readonly at: number;
  readonly length: number;
}
