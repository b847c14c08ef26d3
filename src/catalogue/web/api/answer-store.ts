import { createHash } from 'node:crypto';
import { isKnownEtag } from '../../../platform/http/etag.ts';
import { wholeAnswer } from '../../../platform/http/whole-body.ts';

export interface StoredAnswer {
  /** Strong: a hash of the bytes. */
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Finished answers by everything they depend on; null = the answer is not to be kept. */
export interface AnswerStore {
  find(key: string): StoredAnswer | undefined;
  /** Serialises a body and keeps it under the key, if there is one. */
  store(key: string | null, body: unknown): StoredAnswer;
}

/** Keeps the answers asked for last within about `maxBytes`. */
export function createAnswerStore(maxBytes: number): AnswerStore {
  const kept = new Map<string, StoredAnswer>();
  let bytesKept = 0;
  return {
    find(key) {
      const known = kept.get(key);
      if (known !== undefined) {
        // A map iterates in order of insertion: putting it in again makes it the youngest.
        kept.delete(key);
        kept.set(key, known);
      }
      return known;
    },
    store(key, body) {
      const bytes = Buffer.from(JSON.stringify(body));
      const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
      const answer = { etag: `"${hash}"`, bytes };
      if (key === null || bytes.length > maxBytes || kept.has(key)) return answer;
      kept.set(key, answer);
      bytesKept += bytes.length;
      for (const [oldest, { bytes: old }] of kept) {
        if (bytesKept <= maxBytes) break;
        kept.delete(oldest);
        bytesKept -= old.length;
      }
      return answer;
    },
  };
}

/** The answer as HTTP: 304 without a body if the caller has exactly these bytes. */
export function answerResponse(
  request: Request,
  { etag, bytes }: StoredAnswer,
  headers: Readonly<Record<string, string>>,
): Response {
  if (isKnownEtag(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  return wholeAnswer(bytes, {
    headers: { 'content-type': 'application/json', ...headers, etag },
  });
}
