import { readCookie, setCookie } from '../../platform/http/cookies.ts';

const SESSION = 'session';

/** The token of the browser's session; null without one. */
export function readSessionToken(request: Request, isHttps: boolean): string | null {
  return readCookie(request, SESSION, isHttps);
}

/** Gives the browser its session's token until it is closed; the limits of the session are the server's. */
export function setSessionToken(headers: Headers, token: string, isHttps: boolean): void {
  setCookie(headers, { name: SESSION, value: token, isHttps, maxAgeSeconds: null });
}

export function clearSessionToken(headers: Headers, isHttps: boolean): void {
  setCookie(headers, { name: SESSION, value: '', isHttps, maxAgeSeconds: 0 });
}
