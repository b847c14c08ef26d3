import { z } from 'zod';
import { actingAs, can, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import {
  EXPORT_PATTERN,
  MEMBERSHIP_PATTERN,
  membershipPath,
  PUBLISH_PATTERN,
  STAY_PATTERN,
} from '../../model/membership/membership-paths.ts';
import { memberFacts } from '../../queries/membership/member-facts.ts';
import { termsOf } from '../../queries/membership/terms-of.ts';
import { exportMember } from '../../use-cases/membership/export-member.ts';
import { publishMember } from '../../use-cases/membership/publish-member.ts';
import { stayMember } from '../../use-cases/membership/stay-member.ts';
import { exportDocument } from './export-document.tsx';
import { MEMBERSHIP_DONE, type MembershipDone, MembershipPage } from './membership-page.tsx';
import type { MembershipParts } from './membership-parts.ts';
import { seenTerm } from './seen-term-inputs.tsx';

const Input = z.object({
  params: z.object({ slug: z.string().max(200) }),
  query: z.object({ done: z.enum(MEMBERSHIP_DONE).optional().catch(undefined) }),
});

/** The membership of a member: what it is, taking the data along, staying after all. */
export function membershipRoutes(parts: MembershipParts): Route[] {
  const { db, shell, guards, sender } = parts;
  const { find } = memberOf(parts.members);
  const common = { localized: true, input: Input } as const;
  /** Back to the page, which says what was done; without a word where somebody else was quicker: it shows how things stand. */
  const back = (language: Language, slug: string, done: MembershipDone | null) => {
    const page = localizedPath(language, membershipPath(slug));
    return seeOther(done === null ? page : `${page}?done=${done}`);
  };

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: MEMBERSHIP_PATTERN,
      access: guards.may('member.membership', find),
      rateLimit: { perMinute: 120 },
      async handle({ input, actor, resource, language, now }) {
        const member = await memberFacts(db, input.params.slug);
        return htmlResponse(
          MembershipPage({
            shell,
            language,
            member,
            terms: await termsOf(db, member.id),
            rules: parts.rules(),
            today: localDate(now),
            mayLeave: can(actor, 'member.leave', resource),
            mayExport: can(actor, 'member.export', resource),
            mayPublish: can(actor, 'member.edit', resource),
            mayChangeTerms: can(actor, 'membership.decide', resource),
            done: input.query.done,
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: STAY_PATTERN,
      access: guards.may('member.leave', find),
      rateLimit: { perMinute: 20 },
      async handle({ input, form, actor, language, now }) {
        const { id: memberId, slug } = await memberFacts(db, input.params.slug);
        const seen = seenTerm(form);
        if (seen === null) return back(language, slug, null);
        const by = actingAs(actor);
        const answer = await stayMember(db, { ...seen, memberId, sender, by, now });
        return back(language, slug, answer.kind === 'stays' ? 'stays' : null);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: PUBLISH_PATTERN,
      access: guards.may('member.edit', find),
      rateLimit: { perMinute: 20 },
      async handle({ input, actor, language, now }) {
        const { id: memberId, slug } = await memberFacts(db, input.params.slug);
        const isDone = await publishMember(db, { memberId, actorId: actor.personId, sender, now });
        return back(language, slug, isDone ? 'published' : null);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: EXPORT_PATTERN,
      access: guards.may('member.export', find),
      // The archive is made anew each time and holds everything: nobody needs it often.
      rateLimit: { perMinute: 10 },
      async handle({ input, actor, language, now }) {
        const member = await memberFacts(db, input.params.slug);
        const archive = await exportMember(db, {
          memberId: member.id,
          rules: parts.rules(),
          sources: parts.exportSources,
          readable: (content) =>
            exportDocument({ ...content, memberName: member.name, network: sender.networkName }),
          language,
          actorId: actor.personId,
          now,
        });
        return new Response(archive, {
          headers: {
            'content-type': 'application/zip',
            'content-disposition': `attachment; filename="${member.slug}-${localDate(now)}.zip"`,
          },
        });
      },
    }),
  ];
}
