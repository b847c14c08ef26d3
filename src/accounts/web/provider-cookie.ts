import { readCookie, setCookie } from '../../platform/http/cookies.ts';
import { PROVIDER_MINUTES } from '../model/sign-in-provider.ts';

const NAME = 'provider';

/** The token that ties this browser to what it was sent to the provider with; null without one. */
export function readProviderToken(request: Request, isHttps: boolean): string | null {
  return readCookie(request, NAME, isHttps);
}

export function setProviderToken(headers: Headers, value: string, isHttps: boolean): void {
  setCookie(headers, { name: NAME, value, isHttps, maxAgeSeconds: PROVIDER_MINUTES * 60 });
}

export function clearProviderToken(headers: Headers, isHttps: boolean): void {
  setCookie(headers, { name: NAME, value: '', isHttps, maxAgeSeconds: 0 });
}
