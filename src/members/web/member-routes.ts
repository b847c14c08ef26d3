import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Route, route } from '../../platform/http/route.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import type { PageShell } from '../../ui/shell.ts';
import { listProviders } from '../queries/list-providers.ts';
import { providerBySlug } from '../queries/provider-by-slug.ts';
import type { MembersTables } from '../tables.ts';
import type { MemberOffers } from './member-offers.ts';
import { ProviderPage } from './provider-page.tsx';
import { ProvidersPage } from './providers-page.tsx';

const OFFERS_SHOWN = 6;

/** The directory of providers and a page for each. */
export function memberRoutes(parts: {
  db: Kysely<MembersTables>;
  shell: PageShell;
  offers: MemberOffers;
}): Route[] {
  const { db, shell, offers } = parts;
  return [
    route({
      method: 'GET',
      path: '/anbieter',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 300 },
      input: z.unknown(),
      async handle({ language, now }) {
        const providers = await listProviders(db);
        return htmlResponse(
          ProvidersPage({ shell, language, providers, counts: offers.counts(now) }),
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
        const provider = await providerBySlug(db, slug);
        if (provider?.publication !== 'published') {
          const isGone = provider?.publication === 'withdrawn';
          const kind = isGone ? 'gone_provider' : 'not_found';
          return htmlResponse(errorPage({ shell, language, path, kind }), {
            status: isGone ? 410 : 404,
          });
        }
        const topics = provider.topics.flatMap((key) => {
          const label = offers.topicLabel(key, language);
          return label === null ? [] : [{ key, label }];
        });
        const next = await offers.next({ slug, language, now, limit: OFFERS_SHOWN });
        return htmlResponse(ProviderPage({ shell, language, provider, topics, offers: next }));
      },
    }),
  ];
}
