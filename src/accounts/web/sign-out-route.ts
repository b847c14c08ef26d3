import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { endSessionOf } from '../use-cases/end-sessions.ts';
import { clearAttemptToken } from './attempt-cookie.ts';
import { SIGN_IN_PATH, SIGN_OUT_PATH } from './paths.ts';
import { clearSessionToken, readSessionToken } from './session-cookie.ts';
import type { SignInContext } from './sign-in-parts.ts';

/** Signs out, also where the session has ended already: whoever presses the button is signed out afterwards. */
export function signOutRoute({ db, isHttps }: SignInContext): Route {
  return route({
    method: 'POST',
    path: SIGN_OUT_PATH,
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
    input: z.unknown(),
    async handle({ request, language, now }) {
      const token = readSessionToken(request, isHttps);
      if (token !== null) await endSessionOf(db, { token, now });
      const response = seeOther(`${localizedPath(language, SIGN_IN_PATH)}?signed_out=1`);
      clearSessionToken(response.headers, isHttps);
      clearAttemptToken(response.headers, isHttps);
      // What pages have stored in the browser goes too (ASVS 14.3.1).
      response.headers.set('clear-site-data', '"storage"');
      return response;
    },
  });
}
