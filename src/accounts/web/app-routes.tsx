import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { ownPath } from '../model/next-path.ts';
import { appInSetup } from '../queries/app-in-setup.ts';
import { beginApp } from '../use-cases/begin-app.ts';
import { confirmApp } from '../use-cases/confirm-app.ts';
import { AppPage } from './app-page.tsx';
import { ownFactors } from './factor-guard.ts';
import type { FactorContext } from './factor-parts.ts';
import { BEGIN_APP_PATH, NEW_APP_PATH } from './factor-paths.ts';
import { factorSet } from './factor-set.ts';
import { guardedRoute, type Pass } from './guard.ts';
import { NextQuery, withNext } from './next-link.ts';
import { SECOND_STEP_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';

type AppRequest = RouteRequest<unknown> & Pass;

const QuerySchema = z.object({ query: NextQuery });

/** /mitglieder/konto/zweiter-faktor/app: setting up an authenticator app, without scripts. */
export function appRoutes(context: FactorContext): Route[] {
  const { db, shell, appKey: key, sender } = context;
  const access = ownFactors(context);

  async function page(
    { language, actor, now }: AppRequest,
    state: { readonly next: string | null; readonly code: string; readonly isWrong: boolean },
  ): Promise<Response> {
    const app = await appInSetup(db, { actor, key, now });
    // Too late, or a page from the history: the way begins anew.
    if (app === null) return seeOther(withNext(language, SECOND_STEP_PATH, state.next));
    return privatePage(
      <AppPage shell={shell} language={language} app={app} {...state} />,
      state.isWrong ? 422 : 200,
    );
  }

  return [
    guardedRoute({
      method: 'POST',
      path: BEGIN_APP_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        await beginApp(db, { actor, key, now });
        return seeOther(withNext(language, NEW_APP_PATH, ownPath(formText(form, 'next'))));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: NEW_APP_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: QuerySchema,
      handle: (request) =>
        page(request, { next: request.input.query.next, code: '', isWrong: false }),
    }),
    guardedRoute({
      method: 'POST',
      path: NEW_APP_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle(request) {
        const { actor, form, language, now } = request;
        const next = ownPath(formText(form, 'next'));
        const code = formText(form, 'code');
        const result = await confirmApp(db, { actor, key, code, sender, now });
        if (result.kind === 'added')
          return factorSet(context, { language, next, done: 'app', ...result });
        return page(request, { next, code, isWrong: result.kind === 'wrong' });
      },
    }),
  ];
}
