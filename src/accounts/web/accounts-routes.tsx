import type { Route } from '../../platform/http/route.ts';
import { listSessions } from '../queries/list-sessions.ts';
import { factorRoutes } from './factor-routes.ts';
import { factorsSection } from './factors-section.tsx';
import { findActor } from './find-actor.ts';
import { createGuards } from './guard.ts';
import { passkeySignIn } from './passkey-sign-in-routes.tsx';
import { providerAccountRoutes, providerSection } from './provider-account-routes.tsx';
import { ProviderSignInForm } from './provider-pages.tsx';
import { providerContext, type SignInProvider } from './provider-parts.ts';
import { providerSignInRoutes } from './provider-routes.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { signInRoutes } from './sign-in-routes.ts';
import { type TakeoverParts, takeoverRoutes } from './takeover-routes.ts';
import type { AccountSection, WorkspaceParts } from './workspace-parts.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** What accounts need from outside. */
export interface AccountsParts
  extends Pick<
    WorkspaceParts,
    | 'db'
    | 'shell'
    | 'sender'
    | 'secret'
    | 'isHttps'
    | 'entries'
    | 'officeEntries'
    | 'accountSections'
  > {
  readonly members: TakeoverParts['members'];
  /** Absent where the operator has set up none. */
  readonly signInProvider?: SignInProvider | undefined;
  /** See `SignInParts`. */
  readonly letterFolder?: string | undefined;
}

/** Signing in, second factors, the home of signed-in people, their account and the people of a member. */
export function accountsRoutes(parts: AccountsParts): Route[] {
  const find = findActor(parts);
  const common = { ...parts, findActor: find, guards: createGuards(find) };
  const passkeys = passkeySignIn(common);
  const { signInProvider } = parts;
  const provider = signInProvider ? providerContext(common, signInProvider) : null;
  return [
    ...signInRoutes({
      ...common,
      otherWays: (language, next) => (
        <>
          {passkeys(language, next)}
          {provider && <ProviderSignInForm language={language} next={next} name={provider.name} />}
        </>
      ),
    }),
    ...(provider ? [...providerSignInRoutes(provider), ...providerAccountRoutes(provider)] : []),
    ...factorRoutes(common),
    ...takeoverRoutes(parts),
    ...workspaceRoutes({
      ...common,
      accountSections: [
        factorsSection(parts),
        ...(provider ? [providerSection(provider)] : []),
        sessionsSection(parts),
        ...(parts.accountSections ?? []),
      ],
    }),
  ];
}

function sessionsSection({ db }: Pick<AccountsParts, 'db'>): AccountSection {
  return async ({ actor, language, now, url }) => (
    <SessionsSection
      language={language}
      sessions={await listSessions(db, actor.personId, now)}
      currentId={actor.session.id}
      hasEnded={url.searchParams.get('sessions') === 'ended'}
    />
  );
}
