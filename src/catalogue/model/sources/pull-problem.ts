/** Why nothing came from an address; each has a sentence that says what to do. */
export const PULL_PROBLEMS = [
  'not_an_address',
  'not_http',
  'has_credentials',
  'port',
  'not_public',
  'redirect_to_plain',
  'too_many_redirects',
  'unknown_host',
  'no_connection',
  'certificate',
  'timeout',
  'too_large',
  'broken',
  'not_allowed',
  'not_there',
  'server_error',
  'status',
  'empty',
  'unknown_format',
  'no_courses_on_page',
  'no_pages',
  'too_many_pages',
  'other_host',
  'page_limit',
  'robots',
  'secret_lost',
  'refused',
] as const;
export type PullProblemKind = (typeof PULL_PROBLEMS)[number];

export interface PullProblem {
  readonly kind: PullProblemKind;
  /** A status, an address or a sentence that belongs to it; null = nothing to add. */
  readonly detail: string | null;
  /** How long the server asks us to wait. */
  readonly retryAfterSeconds?: number;
}

export function isPullProblem(text: string): text is PullProblemKind {
  return PULL_PROBLEMS.some((known) => known === text);
}

/** What a status says about an address that was to give a file; null = a success. */
export function problemOfStatus(status: number): PullProblem | null {
  if (status >= 200 && status < 300) return null;
  const detail = String(status);
  if (status === 401 || status === 403) return { kind: 'not_allowed', detail };
  if (status === 404 || status === 410) return { kind: 'not_there', detail };
  if (status >= 500 || status === 429) return { kind: 'server_error', detail };
  return { kind: 'status', detail };
}
