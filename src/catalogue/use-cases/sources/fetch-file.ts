import { type SpooledFile, spoolToFile } from '../../../platform/files/spool-to-file.ts';
import { type FetchGuarded, OutgoingError } from '../../../platform/outgoing/index.ts';
import { type PullProblem, problemOfStatus } from '../../model/sources/pull-problem.ts';

export type FetchedFile =
  | {
      readonly kind: 'fetched';
      readonly file: SpooledFile;
      readonly mediaType: string | null;
      readonly finalUrl: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'failed' } & { readonly problem: PullProblem });

export interface FileRequest {
  readonly fetch: FetchGuarded;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly secretHeaders?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** One file from one address, on the disk until its reader removes it. */
export async function fetchFile(address: string, request: FileRequest): Promise<FetchedFile> {
  const { etag, lastModified, secretHeaders, signal } = request;
  const answer = await request.fetch(address, {
    maxBytes: request.maxBytes,
    timeoutMs: request.timeoutMs,
    headers: {
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    },
    ...(secretHeaders === undefined ? {} : { secretHeaders }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.kind !== 'ok') return failed({ kind: answer.reason, detail: null });
  if (answer.status === 304) {
    answer.close();
    return { kind: 'unchanged' };
  }
  const problem = problemOfStatus(answer.status);
  if (problem !== null) {
    answer.close();
    return failed({ ...problem, retryAfterSeconds: secondsOf(answer.headers) });
  }
  try {
    const file = await spoolToFile(answer.body, request.maxBytes);
    if (file === null) return failed({ kind: 'too_large', detail: null });
    if (file.bytes === 0) {
      await file.remove();
      return failed({ kind: 'empty', detail: null });
    }
    return {
      kind: 'fetched',
      file,
      mediaType: answer.headers.get('content-type'),
      finalUrl: answer.finalUrl,
      etag: answer.headers.get('etag'),
      lastModified: answer.headers.get('last-modified'),
    };
  } catch (error) {
    if (error instanceof OutgoingError) return failed({ kind: error.reason, detail: null });
    throw error;
  }
}

const failed = (problem: PullProblem): FetchedFile => ({ kind: 'failed', problem });

/** Retry-After in seconds; dates are left to the usual back-off. */
function secondsOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
