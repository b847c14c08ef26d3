import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { MOST_NAME_CHARACTERS, readName } from '../model/second-factor.ts';
import { factorsOf } from '../queries/factors-of.ts';
import { accountTexts } from '../texts.ts';
import { removeFactor } from '../use-cases/remove-factor.ts';
import { renamePasskey } from '../use-cases/rename-passkey.ts';
import { APP_VALUE } from './factor-cards.tsx';
import { ownFactors } from './factor-guard.ts';
import type { FactorContext } from './factor-parts.ts';
import { FACTORS_PATH, REMOVE_FACTOR_PATH, RENAME_PASSKEY_PATH } from './factor-paths.ts';
import { type FactorsDone, FactorsPage, type FactorsProblem } from './factors-page.tsx';
import { guardedRoute, type Pass } from './guard.ts';
import { privatePage } from './private-page.ts';

type ListRequest = RouteRequest<unknown> & Pass;

const DoneSchema = z.enum(['app', 'passkey', 'name', 'removed']).nullable().catch(null);
const QuerySchema = z.object({ query: z.object({ done: DoneSchema }) });

/** /mitglieder/konto/zweiter-faktor: the own second factors, giving them names, removing them. */
export function factorListRoutes(context: FactorContext): Route[] {
  const { db, shell, party, sender } = context;
  const access = ownFactors(context);

  async function page(
    { actor, language }: ListRequest,
    done: FactorsDone | null,
    problem: FactorsProblem | null,
  ): Promise<Response> {
    const factors = await factorsOf(db, actor.personId);
    return privatePage(
      <FactorsPage
        shell={shell}
        language={language}
        factors={factors}
        hasPasskeys={party !== null}
        done={done}
        problem={problem}
      />,
      problem === null ? 200 : 422,
    );
  }

  const back = ({ language }: ListRequest, done: FactorsDone) =>
    seeOther(`${localizedPath(language, FACTORS_PATH)}?done=${done}`);

  return [
    guardedRoute({
      method: 'GET',
      path: FACTORS_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: QuerySchema,
      handle: (request) => page(request, request.input.query.done, null),
    }),
    guardedRoute({
      method: 'POST',
      path: RENAME_PASSKEY_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 60 },
      input: z.unknown(),
      async handle(request) {
        const { actor, form, language } = request;
        const t = accountTexts(language);
        const passkeyId = formText(form, 'factor');
        const typed = formText(form, 'name');
        const name = readName(typed);
        if (name === null) {
          const message = t('factor.passkey.name.missing', { most: MOST_NAME_CHARACTERS });
          return page(request, null, { kind: 'rename', id: passkeyId, name: typed, message });
        }
        const isRenamed = await renamePasskey(db, { personId: actor.personId, passkeyId, name });
        if (isRenamed) return back(request, 'name');
        return page(request, null, { kind: 'list', message: t('factor.list.gone') });
      },
    }),
    guardedRoute({
      method: 'POST',
      path: REMOVE_FACTOR_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle(request) {
        const { actor, form, language, now } = request;
        const t = accountTexts(language);
        const id = formText(form, 'factor');
        const factor =
          id === APP_VALUE ? ({ kind: 'app' } as const) : { kind: 'passkey' as const, id };
        const result = await removeFactor(db, { actor, factor, sender, now });
        if (result === 'removed') return back(request, 'removed');
        const message = result === 'last' ? t('factor.list.last') : t('factor.list.gone');
        return page(request, null, { kind: 'list', message });
      },
    }),
  ];
}
