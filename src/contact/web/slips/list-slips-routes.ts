import { z } from 'zod';
import { guardedRoute, memberOf } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { SLIPS_PATTERN } from '../../model/slips/slip-paths.ts';
import { issuedSlips, SLIP_FILTERS } from '../../queries/slips/list-slips.ts';
import type { SlipParts } from './slip-parts.ts';
import { SlipsPage } from './slips-page.tsx';

/** The slips a member has given out. */
export function listSlipsRoutes({ db, shell, guards, members }: SlipParts): Route[] {
  const { find, load } = memberOf(members);
  return [
    guardedRoute({
      method: 'GET',
      path: SLIPS_PATTERN,
      localized: true,
      access: guards.may('slip.issue', find),
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: z.object({ slug: z.string().max(200) }),
        query: z.object({
          stand: z.enum(SLIP_FILTERS).nullable().default(null).catch(null),
          seite: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
        }),
      }),
      async handle({ input, language, now }) {
        const member = await load(input.params.slug);
        const { stand: filter, seite: page } = input.query;
        const list = await issuedSlips(db, { memberId: member.id, filter, page, now });
        return htmlResponse(SlipsPage({ shell, language, member, list, filter, page, now }));
      },
    }),
  ];
}
