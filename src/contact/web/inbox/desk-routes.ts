import { z } from 'zod';
import { guardedRoute, noteAccess } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { inDeskOrder } from '../../model/inbox/desk-order.ts';
import { DESK_SHOWS, needsOfDesk } from '../../queries/inbox/needs-of-desk.ts';
import { deskParams, memberDoor } from './desk.ts';
import { DESK_DONE, DeskPage } from './desk-page.tsx';
import type { InboxParts } from './inbox-parts.ts';

/** The list of a member's desk. */
export function deskRoutes(parts: InboxParts): Route[] {
  const { db, shell, network, secret } = parts;
  const door = memberDoor(parts);
  return [
    guardedRoute({
      method: 'GET',
      path: door.pattern,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: deskParams,
        query: z.object({
          show: z.enum(DESK_SHOWS).catch('open'),
          done: z.enum(DESK_DONE).optional().catch(undefined),
        }),
      }),
      async handle({ input: { params, query }, actor, language, now }) {
        const { show, done } = query;
        const desk = await door.open(params.slug);
        const { memberId } = desk;
        const { personId } = actor;
        const lines = await needsOfDesk(db, secret, { memberId, show, personId, now });
        await noteAccess(db, {
          actor,
          page: 'enquiries',
          id: show,
          lines: lines.length,
          memberId,
          now,
        });
        return htmlResponse(
          DeskPage({
            shell,
            language,
            network,
            desk,
            show,
            lines: show === 'closed' ? lines : inDeskOrder(lines, now),
            personId,
            now,
            done,
          }),
        );
      },
    }),
  ];
}
