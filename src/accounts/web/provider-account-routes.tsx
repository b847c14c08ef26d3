import { z } from 'zod';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { providerIdentityOf } from '../queries/provider-identity-of.ts';
import { disconnectProvider } from '../use-cases/connect-provider.ts';
import { ownFactors } from './factor-guard.ts';
import { guardedRoute } from './guard.ts';
import { privatePage } from './private-page.ts';
import { PROVIDER_DONE, ProviderAccountPage, ProviderSection } from './provider-account-page.tsx';
import type { ProviderContext } from './provider-parts.ts';
import { PROVIDER_ACCOUNT_PATH, PROVIDER_PART_PATH } from './provider-paths.ts';
import { goToProvider } from './provider-routes.tsx';
import type { AccountSection } from './workspace-parts.ts';

/** Part of the account page. */
export function providerSection({ db, provider, name }: ProviderContext): AccountSection {
  return async ({ actor, language }) => (
    <ProviderSection
      language={language}
      name={name}
      since={await providerIdentityOf(db, actor.personId, provider.issuer)}
    />
  );
}

/** /mitglieder/konto/anmeldedienst: as protected as the second factors, because it opens the account just as well (ASVS 7.5.1). */
export function providerAccountRoutes(context: ProviderContext): Route[] {
  const { db, shell, provider, name, sender } = context;
  const common = { localized: true, access: ownFactors(context) } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PROVIDER_ACCOUNT_PATH,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(PROVIDER_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, actor, language }) {
        const since = await providerIdentityOf(db, actor.personId, provider.issuer);
        const page = { shell, language, name, since, done: input.query.done };
        return privatePage(<ProviderAccountPage {...page} />);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: PROVIDER_ACCOUNT_PATH,
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle: ({ actor, language, now }) =>
        goToProvider(context, { sessionId: actor.session.id, language, next: null, now }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: PROVIDER_PART_PATH,
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle({ actor, language, now }) {
        const { personId } = actor;
        const { issuer } = provider;
        await disconnectProvider(db, { personId, issuer, providerName: name, sender, now });
        return seeOther(`${localizedPath(language, PROVIDER_ACCOUNT_PATH)}?done=parted`);
      },
    }),
  ];
}
