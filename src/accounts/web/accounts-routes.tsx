import type { Route } from '../../platform/http/route.ts';
import { listSessions } from '../queries/list-sessions.ts';
import { factorRoutes } from './factor-routes.ts';
import { factorsSection } from './factors-section.tsx';
import { findActor } from './find-actor.ts';
import { createGuards } from './guard.ts';
import { passkeySignIn } from './passkey-sign-in-routes.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { signInRoutes } from './sign-in-routes.ts';
import type { AccountSection, WorkspaceParts } from './workspace-parts.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** What accounts need from outside. */
export type AccountsParts = Pick<
  WorkspaceParts,
  'db' | 'shell' | 'sender' | 'secret' | 'isHttps' | 'members' | 'entries' | 'officeEntries'
>;

/** Signing in, second factors, the home of signed-in people, their account and the people of a member. */
export function accountsRoutes(parts: AccountsParts): Route[] {
  const find = findActor(parts);
  const common = { ...parts, findActor: find, guards: createGuards(find) };
  return [
    ...signInRoutes({ ...common, otherWays: passkeySignIn(common) }),
    ...factorRoutes(common),
    ...workspaceRoutes({
      ...common,
      accountSections: [factorsSection(parts), sessionsSection(parts)],
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
