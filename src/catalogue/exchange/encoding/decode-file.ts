import { createReadStream } from 'node:fs';
import type { Encoding } from './sniff-encoding.ts';

/** The file as text, in pieces of about 64 KiB, without byte order mark; bytes that do not fit become U+FFFD. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    if (!Buffer.isBuffer(chunk)) continue;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The beginning of a file as text, for finding its format. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true });
}
