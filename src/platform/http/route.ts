import type { z } from 'zod';
import type { Language } from '../texts/index.ts';

/**
 * Who may call a route. There is no default: a route without an access rule does not compile, and the role × route matrix calls
 * each one with every role.
 */
export type Access = { readonly kind: 'public' };

/** Requests per minute and caller address; `none` only for process endpoints that a reverse proxy keeps private. */
export type RateLimit = { readonly perMinute: number } | 'none';

/** What the raw request offers to an input schema: path parameters and query; repeated names become lists. */
export interface RawInput {
  readonly params: Record<string, string>;
  readonly query: Record<string, string | string[]>;
}

export interface RouteRequest<Input> {
  readonly input: Input;
  readonly language: Language;
  /** Path without language prefix, e.g. `/kurse`. */
  readonly path: string;
  readonly url: URL;
  readonly request: Request;
  /** The instant of the request; dates are decided by it, never by the system clock. */
  readonly now: Date;
}

export interface RouteContract<Schema extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST';
  /** Hono path pattern without language prefix. */
  readonly path: string;
  /** Pages exist in every language under its prefix; machine endpoints only once. */
  readonly localized: boolean;
  readonly access: Access;
  readonly rateLimit: RateLimit;
  /** Scripts of other sites may read the answers; without it none may. Only for public data (CORS). */
  readonly crossOrigin?: 'anyone';
  /** Checks {@link RawInput}; a failure answers 422 with the sentences of the schema. */
  readonly input: Schema;
  handle(request: RouteRequest<z.output<Schema>>): Response | Promise<Response>;
}

/** One route as the list of all routes holds it: the input type is known only to its own handler. */
export type Route = Omit<RouteContract, 'handle'> & {
  handle(request: RouteRequest<unknown>): Response | Promise<Response>;
};

/** Declares a route; the handler's `input` has the type of the schema's output. */
export function route<Schema extends z.ZodType>(contract: RouteContract<Schema>): Route {
  // The dispatcher always parses with this very schema before it calls the handler.
  return contract as Route;
}
