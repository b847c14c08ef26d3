import type { LookupAddress } from 'node:dns';

/** Why an address is not asked at all: it will be the same tomorrow. */
export type Refusal =
  | 'not_an_address'
  | 'not_http'
  | 'has_credentials'
  | 'port'
  | 'not_public'
  | 'redirect_to_plain'
  | 'too_many_redirects';

/** Why there is no (whole) answer: it may be another tomorrow. */
export type Failure =
  | 'unknown_host'
  | 'no_connection'
  | 'certificate'
  | 'timeout'
  | 'too_large'
  | 'broken';

/** Asks the name service; injected in tests. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** What the operator has allowed; nothing more than usual in an ordinary deployment. */
export interface OutgoingSettings {
  /** How the portal names itself, with an address where people reach who runs it. */
  readonly userAgent: string;
  /** Ports beside 80 and 443. */
  readonly morePorts?: readonly number[];
  /** For tests and demonstrations on one machine: 127.0.0.0/8 and ::1, on any port. */
  readonly allowLoopback?: boolean;
  readonly resolve?: Resolve;
  /** Certificates of authorities that count beside those of Node; for tests. */
  readonly moreAuthorities?: string;
}

export interface FetchOptions {
  readonly method?: 'GET' | 'HEAD';
  /** Limit of the body, as sent and unpacked. */
  readonly maxBytes: number;
  /** Limit of the whole, from the first look-up to the last byte. */
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent to the origin of the address only, never to where it leads. */
  readonly secretHeaders?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export type Fetched =
  | {
      readonly kind: 'ok';
      readonly status: number;
      /** Lower-case names. */
      readonly headers: Headers;
      /** Unpacked bytes; throws {@link OutgoingError} beyond a limit. Must be read to the end or cancelled by `close`. */
      readonly body: AsyncIterable<Uint8Array>;
      readonly finalUrl: string;
      /** Hangs up; harmless after the end. */
      close(): void;
    }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { readonly kind: 'failed'; readonly reason: Failure };

/** A guarded way out with its settings. */
export type FetchGuarded = (address: string, options: FetchOptions) => Promise<Fetched>;

/** The body ended before its time; `reason` says why. The message holds no address. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly reason: Failure;
  constructor(reason: Failure) {
    super(`an outgoing request failed: ${reason}`);
    this.reason = reason;
  }
}
