import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { addressRange } from './address-range.ts';
import type { Failure, OutgoingSettings, Refusal, Resolve } from './types.ts';

export type FoundAddress =
  | { readonly kind: 'found'; readonly address: string; readonly isLoopback: boolean }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'failed'; readonly reason: Failure };

const askNameService: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/** Names that mean this machine by themselves (RFC 6761), whatever the name service says. */
const LOCAL_NAME = /(?:^|\.)localhost$/i;

/**
 * The one address that will be called for a host. Every address that the name service gives must be public: a name with one public and
 * one private address is somebody's attempt to have us choose wrongly (ASVS 1.3.6). Whoever connects to the answer and asks no second
 * time cannot be rebound.
 */
export async function findAddress(
  hostname: string,
  settings: Pick<OutgoingSettings, 'resolve' | 'allowLoopback'>,
): Promise<FoundAddress> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(literal) > 0 ? [literal] : await resolved(literal, settings);
  const [first] = addresses;
  if (first === undefined) return { kind: 'failed', reason: 'unknown_host' };
  const ranges = new Set(addresses.map(addressRange));
  if (ranges.size === 1 && ranges.has('global')) {
    return { kind: 'found', address: first, isLoopback: false };
  }
  if (settings.allowLoopback === true && ranges.size === 1 && ranges.has('loopback')) {
    return { kind: 'found', address: first, isLoopback: true };
  }
  return { kind: 'refused', reason: 'not_public' };
}

async function resolved(
  name: string,
  { resolve = askNameService }: Pick<OutgoingSettings, 'resolve'>,
): Promise<readonly string[]> {
  if (LOCAL_NAME.test(name)) return ['127.0.0.1'];
  try {
    return (await resolve(name)).map(({ address }) => address);
  } catch {
    return [];
  }
}
