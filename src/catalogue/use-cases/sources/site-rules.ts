import {
  MOST_ROBOTS_BYTES,
  OutgoingError,
  type RobotsRules,
  robotsRules,
} from '../../../platform/outgoing/index.ts';
import { type PullProblem, problemOfStatus } from '../../model/sources/pull-problem.ts';
import type { FileRequest } from './fetch-file.ts';

const MOST_MS = 20_000;

/**
 * What a site's robots.txt allows us (RFC 9309, 2.3.1): one that is not there allows everything; one that cannot be had now forbids
 * everything, so the fetch is tried again later. Asked anew for each fetch of a site.
 */
export async function siteRules(
  origin: string,
  request: Pick<FileRequest, 'fetch' | 'signal'>,
): Promise<
  | { readonly kind: 'rules'; readonly allows: RobotsRules }
  | { readonly kind: 'failed'; readonly problem: PullProblem }
> {
  const answer = await request.fetch(`${origin}/robots.txt`, {
    // A longer one is read as far as this.
    maxBytes: 20 * MOST_ROBOTS_BYTES,
    timeoutMs: MOST_MS,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  const detail = `${origin}/robots.txt`;
  if (answer.kind !== 'ok') return { kind: 'failed', problem: { kind: answer.reason, detail } };
  try {
    const problem = problemOfStatus(answer.status);
    if (problem?.kind === 'server_error')
      return { kind: 'failed', problem: { ...problem, detail } };
    if (problem !== null) return { kind: 'rules', allows: () => true };
    return { kind: 'rules', allows: robotsRules(await beginningOf(answer.body)) };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    return { kind: 'failed', problem: { kind: error.reason, detail } };
  } finally {
    answer.close();
  }
}

async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes >= MOST_ROBOTS_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, MOST_ROBOTS_BYTES).toString('utf8');
}
