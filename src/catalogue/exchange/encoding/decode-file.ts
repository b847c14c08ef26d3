import { Pace } from '../../../platform/pace.ts';
import { ENCODINGS, type Encoding } from './sniff-encoding.ts';

/** Longest piece: so much is parsed between two turns of the event loop. */
const PIECE_BYTES = 32_768;

/**
 * Bytes as text, in small pieces, without byte order mark; bytes that do not fit become U+FFFD. Lets the event loop turn between them: a
 * delivery may be read in the process that answers the pages.
 */
export async function* decodeBytes(
  bytes: AsyncIterable<unknown>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const pace = new Pace();
  for await (const chunk of bytes) {
    if (!(chunk instanceof Uint8Array)) continue;
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      const text = decoder.decode(chunk.subarray(from, from + PIECE_BYTES), { stream: true });
      await pace.pause();
      if (text !== '') yield text;
    }
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** An encoding by the name that it was noted under. */
export function encodingNamed(name: string): Encoding | null {
  return ENCODINGS.find((one) => one === name) ?? null;
}

/** The beginning of a file as text, for finding its format. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}
