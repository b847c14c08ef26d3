/** What a form sent: names to values as typed, repeated names to lists; chosen files by name. */
export interface FormBody {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
}

export const NO_FORM: FormBody = { values: Object.create(null), files: Object.create(null) };

/** Enough for every form without files. */
export const USUAL_MOST_BYTES = 262_144;

/** Fields and files of one form. A body of nothing but parts would keep the process busy for half a second. */
const MOST_PARTS = 1000;

const FORM_TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/**
 * Reads the body of a POST. Only the two types that forms send are read: `text/plain`, which other sites can send without being
 * asked first, is not (ASVS 3.5.2). Stops reading beyond `mostBytes` (ASVS 5.2.1).
 */
export async function readFormBody(
  request: Request,
  mostBytes = USUAL_MOST_BYTES,
): Promise<FormBody | 'wrong_type' | 'too_large'> {
  const type = request.headers.get('content-type') ?? '';
  if (type !== '' && !FORM_TYPES.test(type)) return 'wrong_type';
  const body = await readAtMost(request, mostBytes);
  if (body === null) return 'too_large';
  // A script that has nothing to say but the address.
  if (type === '') return body.size === 0 ? NO_FORM : 'wrong_type';
  const values: Record<string, string | string[]> = Object.create(null);
  const files: Record<string, File[]> = Object.create(null);
  if ((await countParts(body, type)) > MOST_PARTS) return 'too_large';
  let form: FormData;
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return 'wrong_type';
  }
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      // A file field without a file sends an empty one without a name.
      if (value.name !== '' || value.size > 0) files[name] = [...(files[name] ?? []), value];
      continue;
    }
    const before = values[name];
    values[name] =
      before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return { values, files };
}

async function readAtMost(request: Request, mostBytes: number): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return null;
    parts.push(Uint8Array.from(part));
  }
  return new Blob(parts);
}

/** Parts of a multipart body, by its boundaries; 0 for the other type. Counts no further than it matters. */
async function countParts(body: Blob, type: string): Promise<number> {
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!/^multipart/i.test(type) || boundary === null) return 0;
  const bytes = Buffer.from(await body.arrayBuffer());
  const line = `--${boundary[1] ?? boundary[2]}`;
  let parts = 0;
  for (let at = bytes.indexOf(line); at >= 0 && parts <= MOST_PARTS; parts++)
    at = bytes.indexOf(line, at + line.length);
  return parts;
}
