import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutgoingError } from './types.ts';

/** What the answer may be packed with; asked for as `accept-encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * The unpacked bytes of an answer, at most `maxBytes` of them and at most so many as sent: a small body that unpacks to a large one
 * ends as soon as it does (ASVS 5.2.3). Throws {@link OutgoingError}; hangs up when the reader stops early.
 */
export async function* readBody(
  response: IncomingMessage,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  response.on('data', (piece: Buffer) => {
    sent += piece.length;
    if (sent > maxBytes) response.destroy(new OutgoingError('too_large'));
  });
  response.pause();
  let unpacked = 0;
  try {
    for await (const piece of unpack(response)) {
      unpacked += piece.length;
      if (unpacked > maxBytes) throw new OutgoingError('too_large');
      yield piece;
    }
  } catch (error) {
    throw error instanceof OutgoingError
      ? error
      : new OutgoingError(signal.aborted ? 'timeout' : 'broken');
  } finally {
    response.destroy();
  }
}

function unpack(response: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const unpacker = Object.entries(UNPACKERS).find(([name]) => name === encoding)?.[1];
  // Two layers are no server's habit but a bomb's.
  if (unpacker === undefined) throw new OutgoingError('broken');
  // The reader of the last stream gets the error.
  const stream: Readable = pipeline(response, unpacker(), () => undefined);
  return stream;
}
