import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { readCookie, setCookie } from '../../platform/http/cookies.ts';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { CHALLENGE_MINUTES } from '../../platform/security/passkey.ts';
import { newToken } from '../../platform/security/tokens.ts';
import type { Language } from '../../platform/texts/index.ts';
import { ownPath } from '../model/next-path.ts';
import { askAnyPasskey } from '../use-cases/ask-passkey.ts';
import { signInByPasskey } from '../use-cases/sign-in-by-passkey.ts';
import { deviceWords } from './device-words.ts';
import { type FactorContext, type FactorParts, factorContext } from './factor-parts.ts';
import { PASSKEY_SIGN_IN_PATH, PASSKEY_SIGN_IN_QUESTION_PATH } from './factor-paths.ts';
import { afterwards } from './next-link.ts';
import { PasskeyRefusedPage, PasskeySignInForm } from './passkey-sign-in.tsx';
import { privatePage } from './private-page.ts';
import { questionResponse } from './question-response.ts';
import { readSessionToken, setSessionToken } from './session-cookie.ts';

/** Cookie that ties a question to the browser that has asked for it. */
const COOKIE = 'passkey';

/** For the sign-in page (`otherWays`): signing in by a passkey alone; null where the portal's address admits none. */
export function passkeySignIn(
  parts: FactorParts,
): (language: Language, next: string | null) => ComponentChildren {
  const { party } = factorContext(parts);
  return (language, next) =>
    party === null ? null : <PasskeySignInForm language={language} next={next} />;
}

/** /anmelden/passkey: both factors at once (ASVS 6.3.3). */
export function passkeySignInRoutes(context: FactorContext): Route[] {
  const { db, shell, isHttps, party } = context;
  const setToken = (headers: Headers, value: string, maxAgeSeconds: number) =>
    setCookie(headers, { name: COOKIE, value, isHttps, maxAgeSeconds });
  return [
    route({
      method: 'POST',
      path: PASSKEY_SIGN_IN_QUESTION_PATH,
      localized: false,
      access: { kind: 'public' },
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle({ now }) {
        const browserToken = newToken();
        const response = await questionResponse(party, (own) =>
          askAnyPasskey(db, { browserToken, party: own, now }),
        );
        if (party !== null) setToken(response.headers, browserToken, CHALLENGE_MINUTES * 60);
        return response;
      },
    }),
    route({
      method: 'POST',
      path: PASSKEY_SIGN_IN_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle({ request, form, language, now }) {
        const next = ownPath(formText(form, 'next'));
        const token =
          party === null
            ? null
            : await signInByPasskey(db, {
                browserToken: readCookie(request, COOKIE, isHttps),
                party,
                answer: formText(form, 'credential'),
                device: deviceWords(request, language),
                oldToken: readSessionToken(request, isHttps),
                now,
              });
        const response =
          token === null
            ? privatePage(<PasskeyRefusedPage shell={shell} language={language} next={next} />, 422)
            : seeOther(afterwards(language, next));
        if (token !== null) setSessionToken(response.headers, token, isHttps);
        if (readCookie(request, COOKIE, isHttps) !== null) setToken(response.headers, '', 0);
        return response;
      },
    }),
  ];
}
