import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { isProofFresh } from '../model/proof.ts';
import { endSessions } from '../use-cases/end-sessions.ts';
import { guardedRoute, type Pass } from './guard.ts';
import { withNext } from './next-link.ts';
import { ACCOUNT_PATH, CONFIRM_PATH, END_OTHER_SESSIONS_PATH, END_SESSION_PATH } from './paths.ts';
import type { SignInContext } from './sign-in-parts.ts';

type End = Parameters<typeof endSessions>[1]['which'];

/** Ends one's own sessions on other devices, after proving again who one is (ASVS 7.5.2). */
export function sessionRoutes({ db, guards }: SignInContext): Route[] {
  const endRoute = (path: string, which: (request: RouteRequest<unknown> & Pass) => End): Route =>
    guardedRoute({
      method: 'POST',
      path,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      async handle(request) {
        const { actor, language, now } = request;
        const account = localizedPath(language, ACCOUNT_PATH);
        if (!isProofFresh(actor.session.provedAt, now)) {
          return seeOther(withNext(language, CONFIRM_PATH, account));
        }
        const { personId } = actor;
        await db
          .transaction()
          .execute((trx) => endSessions(trx, { personId, which: which(request), now }));
        return seeOther(`${account}?sessions=ended#sessions`);
      },
    });
  return [
    endRoute(END_SESSION_PATH, ({ form }) => ({ only: formText(form, 'session') })),
    endRoute(END_OTHER_SESSIONS_PATH, ({ actor }) => ({ allBut: actor.session.id })),
  ];
}
