import type { FetchGuarded } from '../../../platform/outgoing/index.ts';
import { type LinkLook, lookOf } from '../../model/links/link-state.ts';

const MOST_MS = 20_000;

/** Looks whether something is at an address: asks for the headers, and for the page only where a server knows no such question. */
export async function checkLink(
  fetchGuarded: FetchGuarded,
  address: string,
  signal?: AbortSignal,
): Promise<{ readonly look: LinkLook; readonly status: number | null }> {
  const ask = async (method: 'HEAD' | 'GET') => {
    const limits = { maxBytes: 65_536, timeoutMs: MOST_MS };
    const answer = await fetchGuarded(address, {
      method,
      ...limits,
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.kind !== 'ok') return { look: lookOf(null, answer.reason), status: null };
    answer.close();
    return { look: lookOf(answer.status, null), status: answer.status };
  };
  const head = await ask('HEAD');
  return head.status !== null && head.status >= 400 ? ask('GET') : head;
}
