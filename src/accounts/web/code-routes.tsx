import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { ownPath } from '../model/next-path.ts';
import { attemptByBrowser, type BrowserAttempt, isOpen } from '../queries/attempt-by-browser.ts';
import { accountTexts } from '../texts.ts';
import { signInByCode } from '../use-cases/sign-in-by-code.ts';
import { clearAttemptToken, readAttemptToken } from './attempt-cookie.ts';
import { CodeOverPage, CodePage } from './code-page.tsx';
import { codeProblem } from './code-problem.ts';
import { deviceWords } from './device-words.ts';
import { afterwards, NextQuery, withNext } from './next-link.ts';
import { CODE_PATH, SIGN_IN_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import { readSessionToken, setSessionToken } from './session-cookie.ts';
import type { SignInContext } from './sign-in-parts.ts';

/** /anmelden/code: takes the code and begins the session. */
export function codeRoutes(context: SignInContext): Route[] {
  const { db, shell, isHttps, codeKey, letterFolder } = context;

  const attemptOf = async (request: Request): Promise<BrowserAttempt | null> => {
    const token = readAttemptToken(request, isHttps);
    return token === null ? null : attemptByBrowser(db, token);
  };

  async function check({ form, language, request, now }: RouteRequest<unknown>): Promise<Response> {
    const next = ownPath(formText(form, 'next'));
    const code = formText(form, 'code');
    const result = await signInByCode(db, {
      browserToken: readAttemptToken(request, isHttps),
      code,
      codeKey,
      device: deviceWords(request, language),
      oldToken: readSessionToken(request, isHttps),
      now,
    });
    if (result.kind === 'signed_in') {
      const response = seeOther(afterwards(language, next));
      clearAttemptToken(response.headers, isHttps);
      setSessionToken(response.headers, result.token, isHttps);
      return response;
    }
    const attempt = await attemptOf(request);
    if (attempt === null) return seeOther(withNext(language, SIGN_IN_PATH, next));
    const { emailKey: email, expiresAt: validUntil } = attempt;
    const page = { shell, language, next, email };
    const error = codeProblem(accountTexts(language), result);
    return privatePage(
      error === null || !isOpen(attempt, now) ? (
        <CodeOverPage {...page} isAnswer />
      ) : (
        <CodePage
          {...page}
          validUntil={validUntil}
          code={code}
          error={error}
          letterFolder={letterFolder}
        />
      ),
      422,
    );
  }

  return [
    route({
      method: 'GET',
      path: CODE_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 120 },
      input: z.object({ query: NextQuery }),
      async handle({ input, language, request, now }) {
        const { next } = input.query;
        const attempt = await attemptOf(request);
        if (attempt === null) return seeOther(withNext(language, SIGN_IN_PATH, next));
        const page = { shell, language, next, email: attempt.emailKey };
        return privatePage(
          isOpen(attempt, now) ? (
            <CodePage
              {...page}
              validUntil={attempt.expiresAt}
              code=""
              letterFolder={letterFolder}
            />
          ) : (
            <CodeOverPage {...page} isAnswer={false} />
          ),
        );
      },
    }),
    route({
      method: 'POST',
      path: CODE_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle: check,
    }),
  ];
}
