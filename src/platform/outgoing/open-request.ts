import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { connect, isIP } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { type Failure, OutgoingError, type OutgoingSettings } from './types.ts';

/** A server that is not reached by then is down. */
const CONNECT_MS = 10_000;
/** It may work out a large file first. */
const HEADERS_MS = 60_000;
/** Between two pieces; who sends a byte now and then would hold a place for ever. */
const SILENCE_MS = 30_000;

/**
 * Sends one request to the given IP address, for the host of the URL: nobody looks the name up a second time, no proxy of the
 * environment is asked, and the certificate must be that of the name (ASVS 12.3.1, 12.3.2). Throws {@link OutgoingError}.
 */
export async function openRequest(
  url: URL,
  request: {
    readonly address: string;
    readonly method: 'GET' | 'HEAD';
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
    readonly settings: Pick<OutgoingSettings, 'moreAuthorities'>;
  },
): Promise<IncomingMessage> {
  const { address, method, headers, signal, settings } = request;
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port) || (isSecure ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const to = { host: address, port };
  const authorities = settings.moreAuthorities;
  const createConnection = () =>
    isSecure
      ? connectSecurely({
          ...to,
          // An IP address is no server name; then the certificate must name the address itself.
          ...(isIP(host) > 0 ? {} : { servername: host }),
          ...(authorities === undefined ? {} : { ca: authorities }),
          minVersion: 'TLSv1.2',
          rejectUnauthorized: true,
          ALPNProtocols: ['http/1.1'],
        })
      : connect(to);

  return new Promise((resolve, reject) => {
    const fail = (reason: Failure) => {
      clearTimeout(connecting);
      clearTimeout(waiting);
      outgoing.destroy();
      reject(new OutgoingError(reason));
    };
    const outgoing = (isSecure ? https : http).request(url, {
      method,
      headers: { ...headers, host: url.host },
      // With it no agent is asked, neither the shared one nor the proxy that the environment may name to it.
      createConnection,
      maxHeaderSize: 65_536,
      signal,
    });
    const connecting = setTimeout(() => fail('timeout'), CONNECT_MS);
    const waiting = setTimeout(() => fail('timeout'), HEADERS_MS);
    outgoing.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
      socket.setTimeout(SILENCE_MS * 2, () => fail('timeout'));
    });
    outgoing.on('error', (error) => fail(signal.aborted ? 'timeout' : failureOf(error)));
    outgoing.on('response', (response) => {
      clearTimeout(connecting);
      clearTimeout(waiting);
      response.socket.setTimeout(SILENCE_MS, () => response.destroy(new OutgoingError('timeout')));
      resolve(response);
    });
    outgoing.end();
  });
}

function failureOf(error: NodeJS.ErrnoException): Failure {
  const code = error.code ?? '';
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|^ERR_TLS/.test(code)) return 'certificate';
  if (code.startsWith('HPE_')) return 'broken';
  if (code === 'ETIMEDOUT') return 'timeout';
  return 'no_connection';
}
