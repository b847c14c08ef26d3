import { readCookie, setCookie } from '../../platform/http/cookies.ts';

const ATTEMPT = 'sign-in';
/** Longer than the code lives, so that the page can still say that it is too old. */
const ATTEMPT_SECONDS = 3600;

/** The token that ties this browser to the code it has asked for; null without one. */
export function readAttemptToken(request: Request, isHttps: boolean): string | null {
  return readCookie(request, ATTEMPT, isHttps);
}

export function setAttemptToken(headers: Headers, token: string, isHttps: boolean): void {
  setCookie(headers, { name: ATTEMPT, value: token, isHttps, maxAgeSeconds: ATTEMPT_SECONDS });
}

export function clearAttemptToken(headers: Headers, isHttps: boolean): void {
  setCookie(headers, { name: ATTEMPT, value: '', isHttps, maxAgeSeconds: 0 });
}
