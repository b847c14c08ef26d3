import { type SpooledFile, spoolToFile } from '../../../platform/files/spool-to-file.ts';
import { spoolForm } from '../../../platform/uploads/spool-form.ts';
import { MOST_DELIVERY_BYTES } from '../../model/intake/receive-answer.ts';

/** What a program has sent, on the disk until it is removed. */
export interface PushBody {
  readonly file: SpooledFile;
  readonly fileName: string;
  readonly mediaType: string | null;
  /** Only of forms. */
  readonly fields: ReadonlyMap<string, string>;
}

export type ReadPush = PushBody | 'too_large' | 'no_file';

/** Reads a delivered body: a form with the file in its field `file`, or the file itself. */
export async function readPush(request: Request): Promise<ReadPush> {
  const type = request.headers.get('content-type');
  if (type !== null && /^multipart\/form-data\b/i.test(type)) {
    const form = await spoolForm(request, { fileField: 'file', maxBytes: MOST_DELIVERY_BYTES });
    if (form === 'too_large') return form;
    if (form === 'wrong_type' || form.file === null) return 'no_file';
    const { name, mediaType, ...file } = form.file;
    return { file, fileName: name, mediaType, fields: form.fields };
  }
  if (request.body === null) return 'no_file';
  const file = await spoolToFile(request.body, MOST_DELIVERY_BYTES);
  if (file === null) return 'too_large';
  return { file, fileName: nameIn(request), mediaType: type, fields: new Map() };
}

/** As `Content-Disposition` names it; a raw body has no name of its own. */
function nameIn(request: Request): string {
  const header = request.headers.get('content-disposition') ?? '';
  return /filename="([^"]{1,200})"/i.exec(header)?.[1] ?? '';
}
