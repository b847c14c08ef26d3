import { GrowingColumn } from './columns.ts';

/** Texts as UTF-8 bytes one behind the other; text i lies from `offsets[i]` to `offsets[i + 1]`. */
export class TextColumn {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  readonly #buffer: Buffer;

  constructor(offsets: Uint32Array, bytes: Uint8Array) {
    this.offsets = offsets;
    this.bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  toPlain() {
    return { offsets: this.offsets, bytes: this.bytes };
  }

  static from({ offsets, bytes }: ReturnType<TextColumn['toPlain']>): TextColumn {
    return new TextColumn(offsets, bytes);
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  get(at: number): string {
    return this.#buffer.toString('utf8', this.offsets[at] ?? 0, this.offsets[at + 1] ?? 0);
  }

  bytesOf(at: number): number {
    return (this.offsets[at + 1] ?? 0) - (this.offsets[at] ?? 0);
  }

  isAt(at: number, wanted: Uint8Array): boolean {
    return this.bytesOf(at) === wanted.length && this.startsWith(at, wanted);
  }

  startsWith(at: number, prefix: Uint8Array): boolean {
    const start = this.offsets[at] ?? 0;
    if (this.bytesOf(at) < prefix.length) return false;
    for (let i = 0; i < prefix.length; i++) if (this.bytes[start + i] !== prefix[i]) return false;
    return true;
  }

  /** In a sorted column: the first place whose text is not before `wanted`. */
  lowerBound(wanted: Uint8Array): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compareAt(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** In a sorted column: the place of exactly this text, or -1. */
  find(text: string): number {
    const wanted = Buffer.from(text);
    const at = this.lowerBound(wanted);
    return at < this.length && this.isAt(at, wanted) ? at : -1;
  }

  /** Sign of the text at this place against `wanted`, by bytes. */
  compareAt(at: number, wanted: Uint8Array): number {
    const start = this.offsets[at] ?? 0;
    const length = this.bytesOf(at);
    const common = Math.min(length, wanted.length);
    for (let i = 0; i < common; i++) {
      const difference = (this.bytes[start + i] ?? 0) - (wanted[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }
}

export class TextColumnBuilder {
  readonly #offsets = new GrowingColumn(Uint32Array);
  readonly #bytes = new GrowingColumn(Uint8Array, 1 << 14);

  push(text: string): void {
    this.#offsets.push(this.#bytes.length);
    this.#bytes.pushBytes(Buffer.from(text));
  }

  build(): TextColumn {
    this.#offsets.push(this.#bytes.length);
    return new TextColumn(this.#offsets.toShared(), this.#bytes.toShared());
  }
}

/** Texts in sorted order. */
export function textColumnOf(texts: Iterable<string>): TextColumn {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.push(text);
  return builder.build();
}
