import { createServer, IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '../config.ts';
import { OperatorProblem } from '../platform/operator-problem.ts';

/** A request handler as the app provides it; `incoming` is the connection's own request. */
export type Fetch = (
  request: Request,
  environment: { incoming?: IncomingMessage },
) => Response | Promise<Response>;

export interface Listener {
  readonly port: number;
  /** Answers requests from now on with the given handler (the first one says "starting"). */
  answerWith(fetch: Fetch): void;
  /** Takes requests from now on, if it was told to wait; throws {@link OperatorProblem} as `listen` does. */
  open(): Promise<void>;
  /** Stops taking connections, lets running answers end (at most a second). */
  close(): Promise<void>;
}

function portProblem(config: Config, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const where = `Port ${config.port} auf ${config.host}`;
  if (code === 'EADDRINUSE') {
    return new OperatorProblem(
      `${where} ist schon belegt – läuft das Portal vielleicht bereits? Bitte das andere Programm beenden oder mit PORT einen anderen Port angeben.`,
      { cause: error },
    );
  }
  if (code === 'EACCES') {
    return new OperatorProblem(
      `${where} darf nur mit besonderen Rechten benutzt werden. Bitte mit PORT einen Port ab 1024 angeben.`,
      { cause: error },
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new OperatorProblem(
      `Die Adresse „${config.host}“ gibt es auf diesem Rechner nicht. Bitte HOST prüfen (üblich: 127.0.0.1 oder 0.0.0.0).`,
      { cause: error },
    );
  }
  return error;
}

/**
 * Opens the port; told to `wait`, only with `open()`, and then the port must be a fixed one. Throws {@link OperatorProblem} where it is
 * taken or not allowed.
 */
export async function listen(config: Config, { wait = false } = {}): Promise<Listener> {
  let current: Fetch = () =>
    new Response('Das Portal startet gerade.\n', {
      status: 503,
      headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' },
    });
  const server: Server = createServer(
    {
      // A delivery of 200 MB over a line of 6 Mbit/s; headers are waited for much shorter.
      requestTimeout: 300_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    // Answers become the listener's own light ones, which it sends without a stream in between.
    getRequestListener((request, environment) =>
      current(
        request,
        environment.incoming instanceof IncomingMessage ? { incoming: environment.incoming } : {},
      ),
    ),
  );
  const open = () =>
    new Promise<void>((resolve, reject) => {
      if (server.listening) return resolve();
      server.once('error', (error) => reject(portProblem(config, error)));
      server.listen(config.port, config.host, resolve);
    });
  if (!wait) await open();
  return {
    port: wait ? config.port : (server.address() as AddressInfo).port,
    answerWith: (fetch) => {
      current = fetch;
    },
    open,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
}
