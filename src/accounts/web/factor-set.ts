import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import type { FactorContext } from './factor-parts.ts';
import { FACTORS_PATH } from './factor-paths.ts';
import { setSessionToken } from './session-cookie.ts';

/** After a factor was set up: on to where the person wanted to go, or to the list; the session has a new token. */
export function factorSet(
  { isHttps }: Pick<FactorContext, 'isHttps'>,
  set: {
    readonly language: Language;
    readonly next: string | null;
    readonly done: 'app' | 'passkey';
    readonly token: string;
  },
): Response {
  const { language, next, done, token } = set;
  const response = seeOther(next ?? `${localizedPath(language, FACTORS_PATH)}?done=${done}`);
  setSessionToken(response.headers, token, isHttps);
  return response;
}
