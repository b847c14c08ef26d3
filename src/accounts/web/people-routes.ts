import { z } from 'zod';
import { localDate } from '../../platform/clock.ts';
import type { Route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import { can } from '../model/policy.ts';
import { peopleOfMember } from '../queries/people-of-member.ts';
import { noteAccess } from '../use-cases/note-access.ts';
import { guardedRoute } from './guard.ts';
import { memberOf } from './member-of.ts';
import { PEOPLE_DONE, PeoplePage } from './people-page.tsx';
import type { WorkspaceParts } from './workspace-parts.ts';
import { PEOPLE_PATTERN } from './workspace-paths.ts';

/** Who acts for a member. */
export function peopleRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  return [
    guardedRoute({
      method: 'GET',
      path: PEOPLE_PATTERN,
      localized: true,
      access: guards.may('member.people', find),
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: z.object({ slug: z.string().max(200) }),
        query: z.object({ done: z.enum(PEOPLE_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, actor, resource, language, now }) {
        const member = await load(input.params.slug);
        const today = localDate(now);
        const found = await peopleOfMember(db, member.id, { today, now });
        const lines = found.people.length + found.invitations.length;
        const { id } = member;
        await noteAccess(db, { actor, page: 'people', id, lines, memberId: id, now });
        return htmlResponse(
          PeoplePage({
            shell,
            language,
            member,
            ...found,
            personId: actor.personId,
            mayChange: can(actor, 'member.people.change', resource),
            today,
            done: input.query.done,
          }),
        );
      },
    }),
  ];
}
