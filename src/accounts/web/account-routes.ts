import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { LANGUAGES, localizedPath } from '../../platform/texts/index.ts';
import { htmlResponse } from '../../ui/render.ts';
import type { Actor } from '../model/actor.ts';
import { PersonName } from '../model/person-name.ts';
import { type Account, findAccount } from '../queries/find-account.ts';
import { accountTexts } from '../texts.ts';
import { changeAccount } from '../use-cases/change-account.ts';
import { ACCOUNT_DONE, type AccountDone, AccountPage } from './account-page.tsx';
import type { WrongFields } from './field-errors.ts';
import { guardedRoute } from './guard.ts';
import { ACCOUNT_PATH } from './paths.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

const AccountForm = z.object({
  name: PersonName,
  letters: z.enum(LANGUAGES),
  version: z.coerce.number().int().positive(),
});

interface Shown {
  readonly account: Account;
  readonly name: string;
  readonly letters: string;
  readonly wrong: WrongFields;
  readonly done?: AccountDone | undefined;
  readonly status: number;
}

/** The page of one's own account. */
export function accountRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards } = parts;

  async function show(
    { actor, language, now, url }: RouteRequest<unknown> & { readonly actor: Actor },
    { status, done, ...shown }: Shown,
  ): Promise<Response> {
    const request = { actor, language, now, url };
    const sections = await Promise.all(
      (parts.accountSections ?? []).map((section) => section(request)),
    );
    return htmlResponse(AccountPage({ shell, language, ...shown, done, sections }), { status });
  }

  async function ownAccount({ personId }: Actor): Promise<Account> {
    const account = await findAccount(db, personId);
    // The guard has found the person in the same request.
    if (account === null) throw new Error('The person of a session is gone');
    return account;
  }

  const common = { path: ACCOUNT_PATH, localized: true, access: guards.signedIn() } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(ACCOUNT_DONE).optional().catch(undefined) }),
      }),
      async handle(request) {
        const account = await ownAccount(request.actor);
        const { name, language: letters } = account;
        const { done } = request.input.query;
        return show(request, { account, name, letters, wrong: {}, done, status: 200 });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle(request) {
        const { form, actor, language, now } = request;
        const t = accountTexts(language);
        const typed = { name: formText(form, 'name'), letters: formText(form, 'letters') };
        const read = AccountForm.safeParse({ ...typed, version: formText(form, 'version') });
        if (!read.success) {
          const fields = new Set(read.error.issues.map(({ path }) => path[0]));
          const wrong = {
            name: fields.has('name') ? t('workspace.account.wrongName') : undefined,
            letters: fields.has('letters') ? t('workspace.account.wrongLanguage') : undefined,
          };
          const account = await ownAccount(actor);
          return show(request, { account, ...typed, wrong, status: 422 });
        }
        const { name, letters, version } = read.data;
        const { personId } = actor;
        const answer = await changeAccount(db, { personId, name, language: letters, version, now });
        if (answer.kind === 'changed_meanwhile') {
          const account = answer.current;
          const wrong = { name: t('workspace.account.meanwhile', { name: account.name }) };
          return show(request, { account, ...typed, wrong, status: 409 });
        }
        return seeOther(`${localizedPath(language, ACCOUNT_PATH)}?done=saved`);
      },
    }),
  ];
}
