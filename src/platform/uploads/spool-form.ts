import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { type SpooledFile, spoolToFile } from '../files/spool-to-file.ts';

export interface SpooledForm {
  /** The first file of the field; null = there was none. */
  readonly file: (SpooledFile & { readonly name: string; readonly mediaType: string }) | null;
  /** Fields with one value each; of repeated ones the first (ASVS 15.3.7). */
  readonly fields: ReadonlyMap<string, string>;
}

const MOST_FIELDS = 20;
const MOST_FIELD_BYTES = 4096;
/** For boundaries, headers and fields. */
const MOST_REST_BYTES = 1024 * 1024;

/**
 * Reads a multipart form with one large file in bounded memory: the file goes to the disk as it arrives, other files are dropped. The
 * caller removes it. Nothing stays behind where the form is too large or broken.
 */
export async function spoolForm(
  request: Request,
  { fileField, maxBytes }: { readonly fileField: string; readonly maxBytes: number },
): Promise<SpooledForm | 'too_large' | 'wrong_type'> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type) || request.body === null) {
    return 'wrong_type';
  }
  const fields = new Map<string, string>();
  let spooling: Promise<SpooledForm['file']> | null = null;
  let isTooLarge = false;

  async function take(stream: BusboyFileStream, name: string, mediaType: string) {
    const file = await spoolToFile(stream, maxBytes);
    isTooLarge ||= stream.truncated;
    return file === null ? null : { ...file, name, mediaType };
  }

  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: {
      fields: MOST_FIELDS,
      fieldSize: MOST_FIELD_BYTES,
      files: 2,
      fileSize: maxBytes,
      parts: MOST_FIELDS + 2,
      headerPairs: 50,
    },
  });
  parser.on('field', (name, value) => {
    if (!fields.has(name)) fields.set(name, value);
  });
  parser.on('file', (field, stream, name, _encoding, mediaType) => {
    // A connection that breaks off ends the stream with an error; who reads it gets it below.
    stream.on('error', () => undefined);
    if (field !== fileField || spooling !== null) stream.resume();
    else spooling = take(stream, name ?? '', mediaType);
  });
  const bytes = atMost(request.body, maxBytes + MOST_REST_BYTES, () => {
    isTooLarge = true;
  });
  let isBroken = false;
  try {
    await pipeline(Readable.from(bytes), parser);
  } catch {
    isBroken = true;
  }
  const file = await fileOf(spooling);
  if (!isTooLarge && !isBroken && file !== 'broken') return { file, fields };
  if (file !== 'broken') await file?.remove();
  return isTooLarge ? 'too_large' : 'wrong_type';
}

async function fileOf(
  spooling: Promise<SpooledForm['file']> | null,
): Promise<SpooledForm['file'] | 'broken'> {
  try {
    return await spooling;
  } catch {
    return 'broken';
  }
}

async function* atMost(
  body: AsyncIterable<Uint8Array>,
  most: number,
  tell: () => void,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of body) {
    seen += piece.byteLength;
    if (seen > most) {
      tell();
      throw new RangeError('too large');
    }
    yield piece;
  }
}
