import type { IncomingMessage } from 'node:http';
import { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { LANGUAGES, type Language, localizedPath } from '../texts/index.ts';
import { callerAddress } from './caller.ts';
import { openToAnyone, preflightAnswer } from './cross-origin.ts';
import { createDelivery } from './deliver.ts';
import { NO_FORM, readFormBody } from './form-body.ts';
import { isFromOwnPages } from './own-origin.ts';
import { createRateLimits, type RateVerdict } from './rate-limits.ts';
import type { RawInput, Route, Verdict } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** What went wrong, for the page that says so. */
export type ErrorKind =
  | 'not_found'
  | 'method'
  | 'invalid'
  | 'sign_in'
  | 'forbidden'
  | 'too_large'
  | 'wrong_type'
  | 'too_many'
  | 'failed'
  | 'unavailable';

export const ERROR_STATUS: Readonly<Record<ErrorKind, number>> = {
  not_found: 404,
  method: 405,
  invalid: 422,
  sign_in: 401,
  forbidden: 403,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
  failed: 500,
  unavailable: 503,
};

export interface ErrorContext {
  readonly kind: ErrorKind;
  readonly language: Language;
  /** Path without language prefix. */
  readonly path: string;
  /** Sentences about wrong values, if any. */
  readonly details: readonly string[];
}

export interface DispatchOptions {
  readonly publicUrl: string;
  readonly inlineStyle: string;
  readonly trustedProxy: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Makes the page (or problem+json) for an error; its status is set by the dispatcher. */
  errorResponse(context: ErrorContext): Response;
  /** Told after every answer, for the metrics; `route` is the pattern, never the address. */
  observe?(route: string, status: number, milliseconds: number): void;
}

type Environment = { Bindings: { incoming?: IncomingMessage } };
export type App = Hono<Environment>;

/** Errors of the database connection itself: the answer is "try again", not "we failed". */
export function isDatabaseAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(08|57P0)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|53300)$/.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

function rawQuery(url: URL): RawInput['query'] {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of url.searchParams) {
    const before = query[name];
    query[name] =
      before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return query;
}

/** Builds the request handler from the list of all routes: the only place where a request meets a route. */
export function createDispatcher(routes: readonly Route[], options: DispatchOptions): App {
  const app: App = new Hono<Environment>();
  const limits = createRateLimits();
  const deliver = createDelivery();
  const headers = securityHeaders({
    inlineStyle: options.inlineStyle,
    isHttps: options.publicUrl.startsWith('https://'),
  });

  const fail = (
    kind: ErrorKind,
    language: Language,
    path: string,
    details: readonly string[] = [],
  ): Response => {
    const response = options.errorResponse({ kind, language, path, details });
    return new Response(response.body, { status: ERROR_STATUS[kind], headers: response.headers });
  };

  /** The same for a request that belongs to no route: the language is read from its address. */
  const failAt = (kind: ErrorKind, request: Request): Response => {
    const { pathname } = new URL(request.url);
    const language = languageOf(pathname);
    return fail(kind, language, withoutLanguage(pathname, language));
  };

  async function finish(request: Request, response: Response): Promise<Response> {
    const delivered = await deliver(request, response);
    // Of several policies each counts: a route may be stricter than all others, never laxer.
    const ownPolicy = delivered.headers.get('content-security-policy');
    for (const [name, value] of Object.entries(headers)) delivered.headers.set(name, value);
    if (ownPolicy !== null) delivered.headers.append('content-security-policy', ownPolicy);
    return delivered;
  }

  async function call(
    route: Route,
    language: Language,
    request: Request,
    params: Record<string, string>,
    incoming: IncomingMessage | undefined,
  ): Promise<Response> {
    const url = new URL(request.url);
    const path = withoutLanguage(url.pathname, language);
    const isProgram = route.caller === 'program';
    if (!isProgram && !isFromOwnPages(request, options.publicUrl))
      return fail('forbidden', language, path);
    const verdict = await limits(route, callerAddress(incoming, options.trustedProxy));
    const response = await answer(route, language, path, url, request, params, verdict);
    if (route.crossOrigin === 'anyone') openToAnyone(response, route, verdict);
    // Whatever a guarded route answers, refusals too, is for this person alone (ASVS 14.3.2).
    if (route.access.kind === 'guarded') response.headers.set('cache-control', 'no-store');
    return response;
  }

  async function answer(
    route: Route,
    language: Language,
    path: string,
    url: URL,
    request: Request,
    params: Record<string, string>,
    verdict: RateVerdict | null,
  ): Promise<Response> {
    if (verdict?.isRefused === true) {
      const refusal = fail('too_many', language, path);
      refusal.headers.set('retry-after', String(verdict.resetSeconds));
      return refusal;
    }
    const input = route.input.safeParse({ params, query: rawQuery(url) });
    if (!input.success) {
      return fail(
        'invalid',
        language,
        path,
        input.error.issues.map((issue) => `${issue.path.slice(1).join('.')}: ${issue.message}`),
      );
    }
    const now = options.clock.now();
    const { access } = route;
    try {
      const verdict =
        access.kind === 'public' ? ADMITTED : await access.admit({ params, request, now });
      if (verdict.kind === 'hidden') return fail('not_found', language, path);
      if (verdict.kind === 'forbidden') return fail('forbidden', language, path);
      if (verdict.kind === 'first') {
        return route.method === 'GET' && route.localized
          ? leadTo(language, verdict.path, url)
          : fail('sign_in', language, path);
      }
      const hasForm =
        route.method === 'POST' && route.caller !== 'program' && route.body !== 'stream';
      const form = hasForm ? await readFormBody(request, route.mostBytes) : NO_FORM;
      if (typeof form === 'string') return fail(form, language, path);
      const { pass } = verdict;
      const routeRequest = { input: input.data, language, path, url, request, now, form, pass };
      return await route.handle(routeRequest);
    } catch (error) {
      if (isDatabaseAway(error)) {
        options.log.warn('database is away', { route: route.path });
        const response = fail('unavailable', language, path);
        response.headers.set('retry-after', '5');
        return response;
      }
      options.log.error('a request failed', error, { route: route.path });
      return fail('failed', language, path);
    }
  }

  const methodsOf = new Map<string, Set<string>>();
  for (const route of routes) {
    if (route.crossOrigin === 'anyone') {
      methodsOf.set(route.path, (methodsOf.get(route.path) ?? new Set<string>()).add('OPTIONS'));
      app.on('OPTIONS', route.path, (context) => finish(context.req.raw, preflightAnswer()));
    }
    for (const language of route.localized ? LANGUAGES : (['de'] as const)) {
      const pattern = localizedPath(language, route.path);
      methodsOf.set(pattern, (methodsOf.get(pattern) ?? new Set<string>()).add(route.method));
      app.on(route.method, pattern, async (context) => {
        const started = performance.now();
        const response = await finish(
          context.req.raw,
          await call(route, language, context.req.raw, context.req.param(), context.env?.incoming),
        );
        options.observe?.(route.path, response.status, performance.now() - started);
        return response;
      });
    }
  }
  for (const [pattern, methods] of methodsOf) {
    app.all(pattern, async (context) => {
      const response = failAt('method', context.req.raw);
      response.headers.set(
        'allow',
        [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].join(', '),
      );
      return finish(context.req.raw, response);
    });
  }
  app.notFound((context) => finish(context.req.raw, failAt('not_found', context.req.raw)));
  app.onError((error, context) => {
    options.log.error('the dispatcher failed', error);
    return finish(context.req.raw, failAt('failed', context.req.raw));
  });
  return app;
}

const ADMITTED: Verdict = { kind: 'admitted', pass: undefined };

/** To a page that has to come first, which then leads back; the way back is an address of ours, never a whole one. */
function leadTo(language: Language, path: string, { pathname, search }: URL): Response {
  const next = new URLSearchParams({ next: `${pathname}${search}` });
  return new Response(null, {
    status: 303,
    headers: { location: `${localizedPath(language, path)}?${next}`, 'cache-control': 'no-store' },
  });
}

function languageOf(pathname: string): Language {
  return (
    LANGUAGES.find(
      (language) =>
        language !== 'de' && (pathname === `/${language}` || pathname.startsWith(`/${language}/`)),
    ) ?? 'de'
  );
}

function withoutLanguage(pathname: string, language: Language): string {
  if (language === 'de') return pathname;
  const rest = pathname.slice(language.length + 1);
  return rest === '' ? '/' : rest;
}
