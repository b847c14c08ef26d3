import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch } from '../../src/platform/outgoing/fetch-guarded.ts';
import type { OutgoingSettings, Resolve } from '../../src/platform/outgoing/types.ts';

interface Closable {
  close(): unknown;
  closeAllConnections?(): void;
  address(): AddressInfo | string | null;
}

export const portOf = (server: Closable): number => {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
};

/** Servers on this machine for a file's tests; `close` ends them all. */
export function testServers() {
  const servers: Closable[] = [];
  return {
    /** To be closed with the others. */
    add: (server: Closable): number => servers.push(server),
    async serve(answer: RequestListener): Promise<{ readonly url: string }> {
      const server = createServer(answer);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { url: `http://127.0.0.1:${portOf(server)}` };
    },
    close(): void {
      for (const server of servers) {
        server.closeAllConnections?.();
        server.close();
      }
    },
  };
}

export const USER_AGENT = 'Bildungsnetz-Demo/1.0 (+https://netz.example)';
const never: Resolve = () => Promise.reject(new Error('the name service was asked'));

/** A guarded request that asks no name service unless the settings say so. */
export const ask = (address: string, settings: Partial<OutgoingSettings> = {}, more = {}) =>
  guardedFetch({ userAgent: USER_AGENT, resolve: never, ...settings })(address, {
    maxBytes: 1_000_000,
    timeoutMs: 5000,
    ...more,
  });

export async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}
