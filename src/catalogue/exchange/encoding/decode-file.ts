import { ENCODINGS, type Encoding } from './sniff-encoding.ts';

/** Bytes as text, in pieces as they come, without byte order mark; bytes that do not fit become U+FFFD. */
export async function* decodeBytes(
  bytes: AsyncIterable<unknown>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    if (!(chunk instanceof Uint8Array)) continue;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
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
