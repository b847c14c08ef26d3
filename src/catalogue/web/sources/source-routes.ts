import { z } from 'zod';
import { can, guardedRoute, memberOf, type NamedMember } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { listSources } from '../../queries/sources/find-source.ts';
import { editSourceRoutes } from './edit-source-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { newSourceRoutes } from './new-source-routes.ts';
import { SOURCES_PATTERN } from './source-paths.ts';
import { SourceInput, type SourceWebParts } from './source-web-parts.ts';
import { SOURCES_DONE, SourcesPage } from './sources-page.tsx';

/** How a member's courses come by themselves: addresses that are fetched, keys of programs. Fixed words come before ids. */
export function sourceRoutes(parts: SourceWebParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  return [
    guardedRoute({
      method: 'GET',
      localized: true,
      path: SOURCES_PATTERN,
      access: guards.may('delivery.view', find),
      rateLimit: { perMinute: 120 },
      input: SourceInput.extend({
        query: z.object({ done: z.enum(SOURCES_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language, actor, resource }) {
        const member: NamedMember = await load(input.params.slug);
        const sources = await listSources(db, member.id);
        return htmlResponse(
          SourcesPage({
            shell,
            language,
            member,
            sources,
            mayEdit: can(actor, 'course.edit', resource),
            mayUseKeys: can(actor, 'delivery.keys', resource),
            done: input.query.done,
          }),
        );
      },
    }),
    ...newSourceRoutes(parts),
    ...keyRoutes(parts),
    ...editSourceRoutes(parts),
  ];
}
