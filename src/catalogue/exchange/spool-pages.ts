import type { FileHandle } from 'node:fs/promises';

const PAGE_BYTES = 65_536;
/** Records come back in a few rising sequences side by side. */
const MOST_PAGES = 32;

/** Reads texts from a file that grows, a page at a time: records that are neighbours there are mostly asked for one after the other. */
export class SpoolPages {
  private readonly handle: FileHandle;
  /** By their number; the page that was used last is the last one. */
  private readonly pages = new Map<number, Buffer>();

  constructor(handle: FileHandle) {
    this.handle = handle;
  }

  /** The UTF-8 text at this place. Throws if the file is shorter. */
  async read(at: number, length: number): Promise<string> {
    const end = at + length;
    const parts: Buffer[] = [];
    for (let from = at; from < end; ) {
      const number = Math.floor(from / PAGE_BYTES);
      const begin = number * PAGE_BYTES;
      const to = Math.min(end, begin + PAGE_BYTES);
      const page = await this.page(number, to - begin);
      parts.push(page.subarray(from - begin, to - begin));
      from = to;
    }
    const [only] = parts;
    return (parts.length === 1 && only !== undefined ? only : Buffer.concat(parts)).toString();
  }

  private async page(number: number, bytes: number): Promise<Buffer> {
    const known = this.pages.get(number);
    this.pages.delete(number);
    // The last page of the file may have been read before it was full.
    const page =
      known !== undefined && known.length >= bytes ? known : await this.load(number, bytes);
    if (this.pages.size >= MOST_PAGES) {
      for (const [oldest] of this.pages) {
        this.pages.delete(oldest);
        break;
      }
    }
    this.pages.set(number, page);
    return page;
  }

  private async load(number: number, bytes: number): Promise<Buffer> {
    const page = Buffer.allocUnsafe(PAGE_BYTES);
    let read = 0;
    while (read < PAGE_BYTES) {
      const place = number * PAGE_BYTES + read;
      const { bytesRead } = await this.handle.read(page, read, PAGE_BYTES - read, place);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    if (read < bytes) throw new Error('the spool is shorter than what was put into it');
    return page.subarray(0, read);
  }
}
