import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { ownPath } from '../model/next-path.ts';
import { attemptByBrowser, isOpen } from '../queries/attempt-by-browser.ts';
import { emailOf } from '../queries/email-of.ts';
import { accountTexts } from '../texts.ts';
import { proveByCode } from '../use-cases/prove-by-code.ts';
import { requestProof } from '../use-cases/request-proof.ts';
import { clearAttemptToken, readAttemptToken, setAttemptToken } from './attempt-cookie.ts';
import { codeProblem } from './code-problem.ts';
import { ConfirmPage, type ConfirmStep } from './confirm-page.tsx';
import { guardedRoute, type Pass } from './guard.ts';
import { afterwards, NextQuery, withNext } from './next-link.ts';
import { CONFIRM_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import { setSessionToken } from './session-cookie.ts';
import type { SignInContext } from './sign-in-parts.ts';

type ConfirmRequest = RouteRequest<unknown> & Pass;

/** /anmelden/bestaetigen: a fresh code to the own address, before something sensitive (ASVS 7.5.1). */
export function confirmRoutes(context: SignInContext): Route[] {
  const { db, shell, sender, guards, isHttps, codeKey } = context;

  async function page(
    { language, actor }: ConfirmRequest,
    next: string | null,
    step: ConfirmStep,
    status = 200,
  ): Promise<Response> {
    const email = await emailOf(db, actor.personId);
    return privatePage(
      <ConfirmPage shell={shell} language={language} next={next} email={email} step={step} />,
      status,
    );
  }

  const attemptOf = async ({ request, actor }: ConfirmRequest) => {
    const token = readAttemptToken(request, isHttps);
    const attempt = token === null ? null : await attemptByBrowser(db, token);
    return attempt?.personId === actor.personId ? attempt : null;
  };

  async function send(request: ConfirmRequest, next: string | null): Promise<Response> {
    const { language, now } = request;
    const requested = await requestProof(db, {
      personId: request.actor.personId,
      language,
      sender,
      codeKey,
      oldToken: readAttemptToken(request.request, isHttps),
      now,
    });
    if (requested.kind === 'wait') return page(request, next, requested, 429);
    const response = seeOther(withNext(language, CONFIRM_PATH, next));
    setAttemptToken(response.headers, requested.browserToken, isHttps);
    return response;
  }

  async function check(request: ConfirmRequest, next: string | null): Promise<Response> {
    const { actor, language, now } = request;
    const code = formText(request.form, 'code');
    const result = await proveByCode(db, {
      browserToken: readAttemptToken(request.request, isHttps),
      code,
      codeKey,
      personId: actor.personId,
      sessionId: actor.session.id,
      now,
    });
    if (result.kind === 'proved') {
      const response = seeOther(afterwards(language, next));
      clearAttemptToken(response.headers, isHttps);
      setSessionToken(response.headers, result.token, isHttps);
      return response;
    }
    const error = codeProblem(accountTexts(language), result);
    const attempt = await attemptOf(request);
    const step: ConfirmStep =
      error === null || attempt === null || !isOpen(attempt, now)
        ? { kind: 'over', isAnswer: true }
        : { kind: 'code', validUntil: attempt.expiresAt, code, error };
    return page(request, next, step, 422);
  }

  return [
    guardedRoute({
      method: 'GET',
      path: CONFIRM_PATH,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 120 },
      input: z.object({ query: NextQuery }),
      async handle(request) {
        const attempt = await attemptOf(request);
        const isWaiting = attempt !== null && isOpen(attempt, request.now);
        return page(
          request,
          request.input.query.next,
          isWaiting ? { kind: 'code', validUntil: attempt.expiresAt, code: '' } : { kind: 'ask' },
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: CONFIRM_PATH,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle(request) {
        const next = ownPath(formText(request.form, 'next'));
        // The form for another code has no field for one.
        const asksForCode = !('code' in request.form.values);
        return asksForCode ? send(request, next) : check(request, next);
      },
    }),
  ];
}
