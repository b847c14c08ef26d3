import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface FileSurvey {
  /** SHA-256 of the whole file, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
  /** The first bytes, up to 64 KiB. */
  readonly head: Uint8Array;
  /** Complete characters of two or more bytes in UTF-8. */
  readonly utf8Characters: number;
  /** Bytes that cannot belong to UTF-8 text. */
  readonly utf8Mistakes: number;
  /** Of these: bytes that windows-1252 has characters for (€, quotes, dashes), and the byte that is € in ISO-8859-15. */
  readonly windowsSigns: number;
  readonly latin9Euros: number;
}

const HEAD_BYTES = 65_536;

/** Reads a file once, in bounded memory, for everything that must be known before it can be decoded. Throws the system's error. */
export async function surveyFile(path: string): Promise<FileSurvey> {
  const surveyor = new FileSurveyor();
  for await (const chunk of createReadStream(path, { highWaterMark: HEAD_BYTES })) {
    if (Buffer.isBuffer(chunk)) surveyor.push(chunk);
  }
  return surveyor.survey();
}

/** The same for bytes that somebody passes on while they go by. */
export class FileSurveyor {
  bytes = 0;
  private readonly hash = createHash('sha256');
  private readonly utf8 = new Utf8Counter();
  private readonly head: Uint8Array[] = [];
  private headBytes = 0;

  push(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.utf8.push(chunk);
    this.bytes += chunk.length;
    if (this.headBytes >= HEAD_BYTES) return;
    this.head.push(Uint8Array.from(chunk.subarray(0, HEAD_BYTES - this.headBytes)));
    this.headBytes += chunk.length;
  }

  /** What was seen; call it once, at the end. */
  survey(): FileSurvey {
    return {
      hash: this.hash.digest('hex'),
      bytes: this.bytes,
      head: Buffer.concat(this.head),
      utf8Characters: this.utf8.characters,
      utf8Mistakes: this.utf8.mistakes + (this.utf8.isInside ? 1 : 0),
      windowsSigns: this.utf8.windowsSigns,
      latin9Euros: this.utf8.latin9Euros,
    };
  }
}

/** Counts what is and what cannot be UTF-8, across the borders of pieces. */
export class Utf8Counter {
  characters = 0;
  mistakes = 0;
  windowsSigns = 0;
  latin9Euros = 0;
  private missing = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  get isInside(): boolean {
    return this.missing > 0;
  }

  push(piece: Uint8Array): void {
    // By number: an iterator over bytes makes an object for each of them.
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (this.missing > 0) {
        if (byte >= this.lowest && byte <= this.highest) {
          this.lowest = 0x80;
          this.highest = 0xbf;
          this.missing -= 1;
          if (this.missing === 0) this.characters += 1;
          continue;
        }
        this.mistakes += 1;
        this.missing = 0;
        this.lowest = 0x80;
        this.highest = 0xbf;
      }
      if (byte >= 0x80) this.begin(byte);
    }
  }

  // The narrower second byte rules out overlong forms and surrogates (RFC 3629).
  private begin(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.missing = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.missing = 2;
      if (byte === 0xe0) this.lowest = 0xa0;
      if (byte === 0xed) this.highest = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.missing = 3;
      if (byte === 0xf0) this.lowest = 0x90;
      if (byte === 0xf4) this.highest = 0x8f;
    } else {
      this.mistakes += 1;
      if (byte <= 0x9f) this.windowsSigns += 1;
      else if (byte === 0xa4) this.latin9Euros += 1;
    }
  }
}
