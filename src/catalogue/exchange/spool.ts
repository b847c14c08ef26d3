import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SpoolPages } from './spool-pages.ts';

const BLOCK_BYTES = 1_048_576;

/**
 * A place outside the memory for records that cannot be passed on before the end of their file is known. Its file is deleted as soon
 * as it is open, so that nothing stays behind whatever happens to the process. `close` must be called.
 */
export class Spool {
  private readonly handle: FileHandle;
  private readonly folder: string;
  private readonly pages: SpoolPages;
  private readonly block = Buffer.allocUnsafe(BLOCK_BYTES);
  private pendingBytes = 0;
  private writtenBytes = 0;

  private constructor(handle: FileHandle, folder: string) {
    this.handle = handle;
    this.folder = folder;
    this.pages = new SpoolPages(handle);
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
    const text = JSON.stringify(value);
    const length = Buffer.byteLength(text);
    if (this.pendingBytes + length > BLOCK_BYTES) await this.flush();
    const at = this.writtenBytes + this.pendingBytes;
    if (length > BLOCK_BYTES) await this.write(Buffer.from(text));
    else this.pendingBytes += this.block.write(text, this.pendingBytes);
    return { at, length };
  }

  /** The JSON text that was kept there. */
  async take({ at, length }: SpoolPlace): Promise<string> {
    if (at + length > this.writtenBytes) await this.flush();
    return this.pages.read(at, length);
  }

  async close(): Promise<void> {
    await this.handle.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async flush(): Promise<void> {
    const bytes = this.pendingBytes;
    this.pendingBytes = 0;
    await this.write(this.block.subarray(0, bytes));
  }

  private async write(bytes: Uint8Array): Promise<void> {
    await this.handle.writeFile(bytes);
    this.writtenBytes += bytes.length;
  }
}

export interface SpoolPlace {
  readonly at: number;
  readonly length: number;
}
