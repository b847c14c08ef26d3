import type { FormBody } from '../http/form-body.ts';
import { checkFile, type FileVerdict, MOST_FILE_BYTES } from './check-file.ts';
import { MEDIA_TYPES, type MediaType } from './media-type.ts';

/**
 * `mostBytes` of a route whose form takes one file: twice what a file may have, so that somebody with a file that is somewhat too
 * large gets the form back with all that was typed, not a page of its own.
 */
export const FORM_WITH_FILE_BYTES = 2 * MOST_FILE_BYTES;

export type Upload = FileVerdict | { readonly kind: 'none' };

/** The file that was chosen in a field, checked; of several the first counts. */
export async function readUpload(
  form: FormBody,
  field: string,
  allowed: readonly MediaType[] = MEDIA_TYPES,
): Promise<Upload> {
  const [file] = form.files[field] ?? [];
  if (file === undefined) return { kind: 'none' };
  return checkFile({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }, allowed);
}
