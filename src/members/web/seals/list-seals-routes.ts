import { z } from 'zod';
import { guardedRoute, memberOf, noteAccess } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { fileAnswer } from '../../../platform/uploads/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { PROOF_PATTERN, SEALS_PATTERN } from '../../model/seals/seal-paths.ts';
import { proofOfSeal } from '../../queries/seals/proof-of-seal.ts';
import { sealsOfMember } from '../../queries/seals/seals-of-member.ts';
import type { SealParts } from './seal-parts.ts';
import { SEALS_DONE, SealsPage } from './seals-page.tsx';

/** The list of a member's seals, and their certificates for those who may see them. */
export function listSealsRoutes(parts: SealParts): Route[] {
  const { db, shell, guards, offersOf } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    method: 'GET',
    localized: true,
    access: guards.may('member.seals', find),
    rateLimit: { perMinute: 120 },
  } as const;
  return [
    guardedRoute({
      ...common,
      path: SEALS_PATTERN,
      input: z.object({
        params: z.object({ slug: z.string().max(200) }),
        query: z.object({ done: z.enum(SEALS_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language, now }) {
        const member = await load(input.params.slug);
        const seals = await sealsOfMember(db, member.id);
        const hasMeasures = seals.some(({ offerId }) => offerId !== null);
        const offers = hasMeasures ? await offersOf(member.id) : [];
        return htmlResponse(
          SealsPage({
            shell,
            language,
            member,
            seals,
            titles: new Map(offers.map(({ id, title }) => [id, title])),
            today: localDate(now),
            done: input.query.done,
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      path: PROOF_PATTERN,
      input: z.object({
        params: z.object({ slug: z.string().max(200), seal: z.string().max(40) }),
      }),
      async handle({ input, actor, language, path, now }) {
        const { id: memberId } = await load(input.params.slug);
        const { seal: id } = input.params;
        const proof = await proofOfSeal(db, { sealId: id, memberId });
        if (proof === null) {
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        }
        await noteAccess(db, { actor, page: 'proof', id, lines: 1, memberId, now });
        return fileAnswer(proof);
      },
    }),
  ];
}
