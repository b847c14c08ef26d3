export interface Cookie {
  /** Without prefix, e.g. `session`. */
  readonly name: string;
  /** Letters, digits, `-` and `_` only, as tokens are; empty to delete it. */
  readonly value: string;
  /** Whether the portal is served over https: then the name gets `__Host-` and the cookie Secure. */
  readonly isHttps: boolean;
  /** Null = until the browser is closed; 0 deletes it. */
  readonly maxAgeSeconds: number | null;
}

/**
 * Adds a cookie to an answer (ASVS 3.3.1–3.3.4): never readable by scripts, never sent along with requests that other sites make
 * but for plain links to us, for this host and all its paths.
 */
export function setCookie(headers: Headers, cookie: Cookie): void {
  const { name, value, isHttps, maxAgeSeconds } = cookie;
  if (!/^[\w-]+$/.test(name) || !/^[\w-]*$/.test(value)) {
    throw new Error(`The cookie "${name}" may hold letters, digits, - and _ only.`);
  }
  const parts = [
    `${fullName(name, isHttps)}=${value}`,
    'Path=/',
    ...(maxAgeSeconds === null ? [] : [`Max-Age=${Math.max(0, Math.floor(maxAgeSeconds))}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(isHttps ? ['Secure'] : []),
  ];
  headers.append('set-cookie', parts.join('; '));
}

/**
 * The value of a cookie that {@link setCookie} has set; null if the browser sent none or something else. Over https only the name
 * with `__Host-` counts: that one no other host can have set.
 */
export function readCookie(request: Request, name: string, isHttps: boolean): string | null {
  const wanted = fullName(name, isHttps);
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== wanted) continue;
    const value = part.slice(equals + 1).trim();
    return /^[\w-]+$/.test(value) ? value : null;
  }
  return null;
}

function fullName(name: string, isHttps: boolean): string {
  return isHttps ? `__Host-${name}` : name;
}
