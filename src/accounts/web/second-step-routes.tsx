import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { ownPath } from '../model/next-path.ts';
import { isProofFresh } from '../model/proof.ts';
import { countFactors, factorsOf } from '../queries/factors-of.ts';
import { askPasskey } from '../use-cases/ask-passkey.ts';
import { proveByApp } from '../use-cases/prove-by-app.ts';
import { proveByPasskey } from '../use-cases/prove-by-passkey.ts';
import type { FactorContext } from './factor-parts.ts';
import { SECOND_STEP_QUESTION_PATH } from './factor-paths.ts';
import { guardedRoute, type Pass } from './guard.ts';
import { afterwards, NextQuery, withNext } from './next-link.ts';
import { CONFIRM_PATH, SECOND_STEP_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import { questionResponse } from './question-response.ts';
import { type SecondStepError, SecondStepPage, SecondStepWaitPage } from './second-step-page.tsx';
import { setSessionToken } from './session-cookie.ts';
import { SetUpPage } from './set-up-page.tsx';

type StepRequest = RouteRequest<unknown> & Pass;

const QuerySchema = z.object({ query: NextQuery });

/** /anmelden/zweiter-schritt: the second factor after signing in, or setting up the first one (ASVS 6.3.3). */
export function secondStepRoutes(context: FactorContext): Route[] {
  const { db, shell, guards, isHttps, appKey, party } = context;

  async function page(
    { language, actor, now }: StepRequest,
    next: string | null,
    state: { readonly error: SecondStepError; readonly code: string; readonly status: number },
  ): Promise<Response> {
    const factors = await factorsOf(db, actor.personId);
    const frame = { shell, language, next };
    const hasPasskeys = party !== null;
    if (countFactors(factors) > 0) {
      const { error, code, status } = state;
      const own = hasPasskeys && factors.passkeys.length > 0;
      return privatePage(
        <SecondStepPage {...frame} factors={factors} hasPasskeys={own} code={code} error={error} />,
        status,
      );
    }
    // What this page offers wants a recent proof (ASVS 7.5.1), and says so before anybody begins.
    if (!isProofFresh(actor.session.provedAt, now)) {
      return seeOther(withNext(language, CONFIRM_PATH, next));
    }
    return privatePage(
      <SetUpPage {...frame} hasPasskeys={hasPasskeys} passkeyName="" problem={null} />,
    );
  }

  /** Answers the new token of the session, or what was wrong. */
  async function prove({
    actor,
    form,
    now,
  }: StepRequest): Promise<{ readonly token: string } | SecondStepError | 'wait'> {
    const answer = formText(form, 'credential');
    if (answer !== '' && party !== null) {
      const token = await proveByPasskey(db, { actor, party, answer, now });
      return token === null ? 'passkey' : { token };
    }
    const code = formText(form, 'code');
    const result = await proveByApp(db, { actor, key: appKey, code, now });
    if (result.kind === 'proved') return { token: result.token };
    return result.kind === 'wait' ? 'wait' : 'code';
  }

  return [
    guardedRoute({
      method: 'GET',
      path: SECOND_STEP_PATH,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 120 },
      input: QuerySchema,
      handle: (request) =>
        page(request, request.input.query.next, { error: null, code: '', status: 200 }),
    }),
    guardedRoute({
      method: 'POST',
      path: SECOND_STEP_PATH,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle(request) {
        const { language, form } = request;
        const next = ownPath(formText(form, 'next'));
        const proved = await prove(request);
        if (proved === 'wait') {
          return privatePage(
            <SecondStepWaitPage shell={shell} language={language} next={next} />,
            429,
          );
        }
        if (proved === null || typeof proved === 'string') {
          return page(request, next, {
            error: proved,
            code: formText(form, 'code'),
            status: 422,
          });
        }
        const response = seeOther(afterwards(language, next));
        setSessionToken(response.headers, proved.token, isHttps);
        return response;
      },
    }),
    guardedRoute({
      method: 'POST',
      path: SECOND_STEP_QUESTION_PATH,
      localized: false,
      access: guards.signedIn(),
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      handle: ({ actor, now }) =>
        questionResponse(party, (own) => askPasskey(db, { actor, party: own, now })),
    }),
  ];
}
