import { createHash } from 'node:crypto';
import { isKnownEtag } from '../../../platform/http/etag.ts';
import { wholeAnswer } from '../../../platform/http/whole-body.ts';

export interface JsonAnswer {
  /** Strong: a hash of the bytes. */
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const HASH_CHARACTERS = 27;

export function jsonAnswer(body: unknown): JsonAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_CHARACTERS);
  return { etag: `"${hash}"`, bytes };
}

/** The answer as HTTP: 304 without a body if the caller has exactly these bytes. */
export function answerResponse(
  request: Request,
  { etag, bytes }: JsonAnswer,
  headers: Readonly<Record<string, string>>,
): Response {
  return (
    notModified(request, etag, headers) ??
    wholeAnswer(bytes, { headers: { 'content-type': 'application/json', ...headers, etag } })
  );
}

/** 304 if the caller has the answer with this validator, whatever it is; else null. */
export function notModified(
  request: Request,
  etag: string | undefined,
  headers: Readonly<Record<string, string>>,
): Response | null {
  if (etag === undefined || !isKnownEtag(request.headers.get('if-none-match'), etag)) return null;
  return new Response(null, { status: 304, headers: { ...headers, etag } });
}
