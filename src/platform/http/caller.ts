import type { IncomingMessage } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * The address by which calls are counted: of the connection, or – only if the connection comes from the configured reverse
 * proxy – the last entry of X-Forwarded-For (ASVS 4.1.3). Null = not limited: a caller on this very machine (health checks,
 * benchmarks) while no proxy is configured.
 */
export function callerAddress(
  incoming: IncomingMessage | undefined,
  trustedProxy: string | undefined,
): string | null {
  const direct = incoming?.socket.remoteAddress ?? '';
  if (
    trustedProxy !== undefined &&
    (direct === trustedProxy || direct === `::ffff:${trustedProxy}`)
  ) {
    const forwarded = incoming?.headers['x-forwarded-for'];
    const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
    return list.split(',').at(-1)?.trim() || direct;
  }
  return direct === '' || LOOPBACK.has(direct) ? null : direct;
}
