import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { formats } from '../../ui/format.ts';
import { EmailAddress } from '../model/email-address.ts';
import { ownPath } from '../model/next-path.ts';
import { accountTexts } from '../texts.ts';
import { requestSignIn } from '../use-cases/request-sign-in.ts';
import { readAttemptToken, setAttemptToken } from './attempt-cookie.ts';
import { afterwards, NextQuery, withNext } from './next-link.ts';
import { CODE_PATH, SIGN_IN_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import { SignInPage } from './sign-in-page.tsx';
import type { SignInContext } from './sign-in-parts.ts';

const QuerySchema = z.object({
  query: NextQuery.extend({ signed_out: z.unknown().optional() }),
});

/** /anmelden: asks for the address and sends the code. */
export function addressRoutes(context: SignInContext): Route[] {
  const { db, shell, sender, findActor, isHttps, codeKey } = context;

  async function send({ form, language, request, now }: RouteRequest<unknown>): Promise<Response> {
    const t = accountTexts(language);
    const next = ownPath(formText(form, 'next'));
    const typed = formText(form, 'email');
    const again = (error: string, status: number) =>
      privatePage(
        <SignInPage
          shell={shell}
          language={language}
          next={next}
          email={typed}
          error={error}
          otherWays={context.otherWays?.(language, next)}
        />,
        status,
      );
    const email = EmailAddress.safeParse(typed);
    if (!email.success) return again(t('signIn.email.wrong'), 422);
    const requested = await requestSignIn(db, {
      email: email.data,
      language,
      sender,
      codeKey,
      oldToken: readAttemptToken(request, isHttps),
      now,
    });
    if (requested.kind === 'wait') {
      const time = formats(language).time(requested.until);
      return again(t('signIn.wait', { time }), 429);
    }
    const response = seeOther(withNext(language, CODE_PATH, next));
    setAttemptToken(response.headers, requested.browserToken, isHttps);
    return response;
  }

  return [
    route({
      method: 'GET',
      path: SIGN_IN_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 120 },
      input: QuerySchema,
      async handle({ input, language, request, now }) {
        const { next, signed_out } = input.query;
        const actor = await findActor(request, now);
        if (actor !== null) return seeOther(afterwards(language, next));
        return privatePage(
          <SignInPage
            shell={shell}
            language={language}
            next={next}
            email=""
            hasSignedOut={signed_out !== undefined}
            otherWays={context.otherWays?.(language, next)}
          />,
        );
      },
    }),
    route({
      method: 'POST',
      path: SIGN_IN_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 10 },
      input: z.unknown(),
      handle: send,
    }),
  ];
}
