import { z } from 'zod';
import { localDate } from '../../platform/clock.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { actingAs } from '../model/acting.ts';
import { peopleOfMember } from '../queries/people-of-member.ts';
import { revokeInvitation } from '../use-cases/revoke-invitation.ts';
import { guardedRoute } from './guard.ts';
import { memberOf } from './member-of.ts';
import { RevokePage } from './revoke-page.tsx';
import type { WorkspaceParts } from './workspace-parts.ts';
import { peoplePath, REVOKE_PATTERN } from './workspace-paths.ts';

/** Taking an invitation of a member back. */
export function revokeRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: REVOKE_PATTERN,
    localized: true,
    access: guards.may('member.people.change', find),
    rateLimit: { perMinute: 60 },
    input: z.object({
      params: z.object({ slug: z.string().max(200), invitation: z.string().max(40) }),
    }),
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      async handle({ input, language, path, now }) {
        const member = await load(input.params.slug);
        const { invitations } = await peopleOfMember(db, member.id, { today: localDate(now), now });
        const invitation = invitations.find(({ id }) => id === input.params.invitation);
        return invitation === undefined
          ? htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 })
          : htmlResponse(RevokePage({ shell, language, member, invitation }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      async handle({ input, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const isRevoked = await revokeInvitation(db, {
          invitationId: input.params.invitation,
          memberId: member.id,
          by: actingAs(actor),
          now,
        });
        return isRevoked
          ? seeOther(`${localizedPath(language, peoplePath(member.slug))}?done=revoked`)
          : htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
      },
    }),
  ];
}
