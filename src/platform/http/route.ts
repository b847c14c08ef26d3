import type { z } from 'zod';
import type { Language } from '../texts/index.ts';
import type { FormBody } from './form-body.ts';

/**
 * Who may call a route. There is no default: a route without an access rule does not compile, and the role × route matrix calls
 * each one with every role.
 */
export type Access = { readonly kind: 'public' } | Guard;

/** A rule that looks at who is asking; `rule` names it for the matrix. */
export interface Guard {
  readonly kind: 'guarded';
  readonly rule: string;
  admit(request: GuardedRequest): Promise<Verdict>;
}

export interface GuardedRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
  readonly now: Date;
}

/** What a guard says of a request. */
export type Verdict =
  /** `pass` is handed to the route: who is asking, and for what. */
  | { readonly kind: 'admitted'; readonly pass: unknown }
  /** Pages lead here first (sign-in, second factor) and come back; everything else is refused with 401. */
  | { readonly kind: 'first'; readonly path: string }
  /** The person may know of it but not do this. */
  | { readonly kind: 'forbidden' }
  /** For this person it does not exist: 404, as if the number were wrong (ASVS 8.2.2). */
  | { readonly kind: 'hidden' };

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
  /** What the form sent; empty for GET. */
  readonly form: FormBody;
  /** What the route's guard found out; undefined for public routes. */
  readonly pass: unknown;
}

export interface RouteContract<Schema extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST';
  /** Hono path pattern without language prefix. */
  readonly path: string;
  /** Pages exist in every language under its prefix; machine endpoints only once. */
  readonly localized: boolean;
  readonly access: Access;
  readonly rateLimit: RateLimit;
  /** Bytes that a POST may send: 256 kB unless it takes files. */
  readonly mostBytes?: number;
  /** Scripts of other sites may read the answers; without it none may. Only for public data (CORS). */
  readonly crossOrigin?: 'anyone';
  /**
   * Called by programs that show a key of their own: no cookie counts, so that any origin may call, and the body is left to the route as
   * a stream, which limits it itself.
   */
  readonly caller?: 'program';
  /** `stream`: a form with a large file, which the route itself reads and limits (`spoolForm`). */
  readonly body?: 'stream';
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
