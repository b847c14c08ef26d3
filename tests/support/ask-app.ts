import path from 'node:path';
import { NO_ANSWERS } from '../../src/contact/model/answers/answer-book.ts';
import type { AskParts } from '../../src/contact/web/ask/ask-parts.ts';
import { askRoutes } from '../../src/contact/web/ask/ask-routes.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { createDispatcher } from '../../src/platform/http/dispatch.ts';
import { createLog } from '../../src/platform/log.ts';
import { letterSenderOf } from '../../src/start/letter-senders.ts';
import { type HttpBrowser, httpBrowser } from './http-browser.ts';
import { someShell } from './some-shell.ts';

const PUBLIC_URL = 'https://netz.example';
const network = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));

/** The pages for asking, at a time that the test may move; nothing is limited by rate. */
export function askApp(db: AskParts['db'], clock: { now(): Date }): HttpBrowser {
  const parts: AskParts = {
    db,
    network,
    shell: someShell(PUBLIC_URL),
    sender: letterSenderOf(network, PUBLIC_URL),
    secret: Buffer.alloc(32, 7),
    answers: NO_ANSWERS,
  };
  const app = createDispatcher(
    askRoutes(parts).map((route) => ({ ...route, rateLimit: 'none' })),
    {
      publicUrl: PUBLIC_URL,
      inlineStyle: '',
      trustedProxy: undefined,
      clock,
      log: createLog('silent'),
      errorResponse: ({ kind }) => new Response(kind),
    },
  );
  return httpBrowser(app, PUBLIC_URL);
}
