import type { Kysely } from 'kysely';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { localDate } from '../../platform/clock.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Language } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import type { PageShell } from '../../ui/shell.ts';
import { DirectoryQuerySchema } from '../model/directory/directory-query.ts';
import { findMembers } from '../model/directory/find-members.ts';
import { listMembers } from '../queries/directory/list-members.ts';
import { memberBySlug } from '../queries/profile/member-page.ts';
import type { MembersTables } from '../tables.ts';
import { memberTexts } from '../texts.ts';
import { DirectoryPage } from './directory/directory-page.tsx';
import { listedMembers } from './directory/listed-members.ts';
import type { MemberOffers } from './member-offers.ts';
import type { MemberRegion } from './member-region.ts';
import { MemberPage } from './page/member-page.tsx';
import { memberView } from './page/member-view.ts';

const OFFERS_SHOWN = 6;
const DAY_MS = 86_400_000;

/** What a member's page shows of its seals; null = nothing. */
export type MemberSeals = (question: {
  readonly memberId: string;
  readonly language: Language;
  readonly now: Date;
}) => Promise<ComponentChildren>;

export interface MemberPagesParts {
  readonly db: Kysely<MembersTables>;
  readonly shell: PageShell;
  readonly offers: MemberOffers;
  readonly region: MemberRegion;
  readonly seals?: MemberSeals;
  /** The way to take over a page that nobody looks after; null = nothing. */
  readonly takeover?: (
    question: Parameters<MemberSeals>[0] & { readonly slug: string },
  ) => Promise<ComponentChildren>;
}

/** The directory of members and a page for each. */
export function memberRoutes(parts: MemberPagesParts): Route[] {
  const { db, shell, offers, region } = parts;
  return [
    route({
      method: 'GET',
      path: '/anbieter',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 300 },
      input: z.object({ query: DirectoryQuerySchema }),
      async handle({ input, language, now }) {
        const today = localDate(now);
        const rows = await listMembers(db, today);
        const day = Math.floor(Date.parse(`${today}T00:00:00Z`) / DAY_MS);
        const { query } = input;
        const found = findMembers(listedMembers(rows, region, language), query, day);
        const providers = rows.filter(({ kind }) => kind === 'provider').length;
        return htmlResponse(
          DirectoryPage({
            shell,
            words: { language, region, t: memberTexts(language) },
            query,
            found,
            providers,
            others: rows.length - providers,
            courses: offers.counts(now),
          }),
        );
      },
    }),
    route({
      method: 'GET',
      path: '/anbieter/:slug',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 300 },
      input: z.object({ params: z.object({ slug: z.string().max(200) }) }),
      async handle({ input, language, path, now }) {
        const { slug } = input.params;
        const member = await memberBySlug(db, slug, localDate(now));
        if (member?.publication !== 'published') {
          const isGone = member?.publication === 'withdrawn';
          const kind = isGone ? 'gone_provider' : 'not_found';
          return htmlResponse(errorPage({ shell, language, path, kind }), {
            status: isGone ? 410 : 404,
          });
        }
        const question = { memberId: member.id, language, now };
        const [next, seals, takeover] = await Promise.all([
          offers.next({ slug, language, now, limit: OFFERS_SHOWN }),
          parts.seals?.(question),
          parts.takeover?.({ ...question, slug }),
        ]);
        const view = memberView({ language, region, member, now, offers: next });
        return htmlResponse(MemberPage({ shell, view, seals, takeover }));
      },
    }),
  ];
}
