import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { ownPath } from '../model/next-path.ts';
import { readName } from '../model/second-factor.ts';
import { countFactors, factorsOf } from '../queries/factors-of.ts';
import { accountTexts } from '../texts.ts';
import { addPasskey } from '../use-cases/add-passkey.ts';
import { beginPasskey } from '../use-cases/begin-passkey.ts';
import { ownFactors } from './factor-guard.ts';
import type { FactorContext } from './factor-parts.ts';
import { NEW_PASSKEY_PATH, NEW_PASSKEY_QUESTION_PATH } from './factor-paths.ts';
import { factorSet } from './factor-set.ts';
import { FactorsPage } from './factors-page.tsx';
import { guardedRoute } from './guard.ts';
import { newPasskeyProblem } from './new-passkey-problem.ts';
import { privatePage } from './private-page.ts';
import { questionResponse } from './question-response.ts';
import { SetUpPage } from './set-up-page.tsx';

/** /mitglieder/konto/zweiter-faktor/passkey: setting up a passkey; our script carries question and answer. */
export function passkeyRoutes(context: FactorContext): Route[] {
  const { db, shell, party, sender } = context;
  const access = ownFactors(context);
  return [
    guardedRoute({
      method: 'POST',
      path: NEW_PASSKEY_QUESTION_PATH,
      localized: false,
      access,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      handle({ actor, language, now }) {
        const siteName = shell.site(language).name;
        return questionResponse(party, (own) =>
          beginPasskey(db, { actor, party: own, siteName, now }),
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: NEW_PASSKEY_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        const next = ownPath(formText(form, 'next'));
        const answer = formText(form, 'credential');
        const typed = formText(form, 'name');
        const name = readName(typed);
        const result =
          name === null || party === null
            ? { kind: name === null ? ('name' as const) : ('refused' as const) }
            : await addPasskey(db, { actor, party, answer, name, sender, now });
        if (result.kind === 'added') {
          return factorSet(context, { language, next, done: 'passkey', ...result });
        }
        const kind = result.kind === 'step_up_first' ? 'refused' : result.kind;
        const problem = newPasskeyProblem(accountTexts(language), kind);
        const frame = { shell, language, hasPasskeys: party !== null };
        const factors = await factorsOf(db, actor.personId);
        return privatePage(
          countFactors(factors) === 0 ? (
            <SetUpPage {...frame} next={next} passkeyName={typed} problem={problem} />
          ) : (
            <FactorsPage
              {...frame}
              factors={factors}
              done={null}
              problem={{ kind: 'new_passkey', name: typed, problem }}
            />
          ),
          422,
        );
      },
    }),
  ];
}
