import { TEXT_FIELDS, type TextField } from '../types.ts';
import { GrowingColumn, sharedColumn } from './columns.ts';
import { type TextColumn, textColumnOf } from './text-column.ts';

/**
 * The words of each offer in their order, for phrases and explanations. Codes of one to three bytes, of which only the last has
 * its high bit: a row of words is a row of bytes that can be looked for, and a match that begins behind a high bit is a match of
 * whole words. The code of a word is its number behind the codes of the fields, which stand before each text.
 */
export interface WordRows {
  /** Bytes of offer i: from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
  /** Folded words by number. */
  readonly words: TextColumn;
  /** The same numbers in the order of the words. */
  readonly sorted: Uint32Array;
}

const ONE_BYTE = 128;
const TWO_BYTES = ONE_BYTE + 128 * 128;

/** The bytes of a code, the last one with its high bit. */
function bytesOf(code: number): readonly number[] {
  if (code < ONE_BYTE) return [128 | code];
  const rest = code - (code < TWO_BYTES ? ONE_BYTE : TWO_BYTES);
  const last = 128 | (rest & 127);
  return code < TWO_BYTES ? [rest >> 7, last] : [rest >> 14, (rest >> 7) & 127, last];
}

export class WordRowsBuilder {
  readonly #starts = new GrowingColumn(Uint32Array);
  readonly #bytes = new GrowingColumn(Uint8Array, 1 << 14);

  startOffer(): void {
    this.#starts.push(this.#bytes.length);
  }

  startText(field: TextField): void {
    this.#push(TEXT_FIELDS.indexOf(field));
  }

  word(number: number): void {
    this.#push(TEXT_FIELDS.length + number);
  }

  build(words: readonly string[]): WordRows {
    this.#starts.push(this.#bytes.length);
    const texts = words.map((word) => Buffer.from(word));
    const nothing = Buffer.alloc(0);
    const sorted = sharedColumn(Uint32Array, words.length);
    sorted.set(
      Array.from(words.keys()).sort((a, b) =>
        Buffer.compare(texts[a] ?? nothing, texts[b] ?? nothing),
      ),
    );
    return {
      starts: this.#starts.toShared(),
      bytes: this.#bytes.toShared(),
      words: textColumnOf(words),
      sorted,
    };
  }

  /** The bytes of {@link bytesOf}, without a list for each word. */
  #push(code: number): void {
    if (code >= ONE_BYTE) {
      const rest = code - (code < TWO_BYTES ? ONE_BYTE : TWO_BYTES);
      if (code >= TWO_BYTES) this.#bytes.push(rest >> 14);
      this.#bytes.push((rest >> 7) & 127);
      this.#bytes.push(128 | (rest & 127));
    } else this.#bytes.push(128 | code);
  }
}

/** Number of a folded word in these rows, or -1. */
export function wordNumber({ words, sorted }: WordRows, folded: string): number {
  const wanted = Buffer.from(folded);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.compareAt(sorted[middle] ?? 0, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  const number = sorted[low] ?? 0;
  return low < words.length && words.isAt(number, wanted) ? number : -1;
}

/** The bytes of a row of words. */
export function rowPattern(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => bytesOf(TEXT_FIELDS.length + number)));
}

const buffers = new WeakMap<WordRows, Buffer>();

function bufferOf(rows: WordRows): Buffer {
  const known = buffers.get(rows);
  if (known !== undefined) return known;
  const buffer = Buffer.from(rows.bytes.buffer, rows.bytes.byteOffset, rows.bytes.length);
  buffers.set(rows, buffer);
  return buffer;
}

/** Whether the words of the pattern stand one behind the other in a text of the offer. */
export function hasRow(rows: WordRows, offer: number, pattern: Uint8Array): boolean {
  const row = bufferOf(rows).subarray(rows.starts[offer] ?? 0, rows.starts[offer + 1] ?? 0);
  for (let at = row.indexOf(pattern); at >= 0; at = row.indexOf(pattern, at + 1)) {
    // A text begins with its field, so no word is the first byte of a row.
    if (at > 0 && ((row[at - 1] ?? 0) & 128) !== 0) return true;
  }
  return false;
}

/** Calls `visit` with field and word number for each word of an offer in order. */
export function eachWord(
  { starts, bytes }: WordRows,
  offer: number,
  visit: (field: TextField, number: number) => void,
): void {
  let field: TextField = 'title';
  let code = 0;
  let length = 0;
  for (let at = starts[offer] ?? 0; at < (starts[offer + 1] ?? 0); at++) {
    const byte = bytes[at] ?? 0;
    code = (code << 7) | (byte & 127);
    length++;
    if ((byte & 128) === 0) continue;
    const whole = code + (length === 1 ? 0 : length === 2 ? ONE_BYTE : TWO_BYTES);
    if (whole < TEXT_FIELDS.length) field = TEXT_FIELDS[whole] ?? field;
    else visit(field, whole - TEXT_FIELDS.length);
    code = 0;
    length = 0;
  }
}
