import { createHash } from 'node:crypto';
import { checkPdf } from './check-pdf.ts';
import { cleanFileName } from './clean-file-name.ts';
import { MEDIA_TYPES, type MediaType, sniffMediaType } from './media-type.ts';
import { rewriteImage } from './rewrite-image.ts';

/** 5 MB: a scanned certificate of several pages. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

export type FileProblem =
  | 'empty'
  | 'too_large'
  /** Nothing that we take, by its content. */
  | 'wrong_type'
  /** Its name says something else than its content. */
  | 'wrong_name'
  | 'damaged'
  /** A document that could run programs, carries files or is locked. */
  | 'active_content'
  | 'too_many_pixels';

/** A file as it may be stored and handed out; pictures were drawn anew. */
export interface CheckedFile {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly name: string;
}

export type FileVerdict =
  | { readonly kind: 'file'; readonly file: CheckedFile }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** Judges a file by its content; what the browser says about it counts nothing (ASVS 5.2.1–5.2.3, 5.2.6, 5.3.2). */
export async function checkFile(
  given: { readonly name: string; readonly bytes: Buffer },
  allowed: readonly MediaType[] = MEDIA_TYPES,
): Promise<FileVerdict> {
  const { bytes } = given;
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > MOST_FILE_BYTES) return refused('too_large');
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null || !allowed.includes(mediaType)) return refused('wrong_type');
  const name = cleanFileName(given.name, mediaType);
  if (name === null) return refused('wrong_name');
  if (mediaType === 'application/pdf') {
    const problem = await checkPdf(bytes);
    return problem === null ? accepted(mediaType, bytes, name) : refused(problem);
  }
  const image = await rewriteImage(bytes, mediaType);
  if (image.kind === 'problem') return refused(image.problem);
  return image.bytes.length > MOST_FILE_BYTES
    ? refused('too_large')
    : accepted(mediaType, image.bytes, name);
}

const refused = (problem: FileProblem): FileVerdict => ({ kind: 'problem', problem });

function accepted(mediaType: MediaType, bytes: Buffer, name: string): FileVerdict {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'file', file: { mediaType, bytes, sha256, name } };
}
