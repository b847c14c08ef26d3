import { z } from 'zod';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import {
  type MappedPage,
  PAGES_PER_PART,
  sitemapIndex,
  sitemapPart,
} from '../../export/sitemap/sitemap.ts';
import {
  countMappedOffers,
  mappedMembers,
  mappedOffers,
} from '../../queries/export/mapped-pages.ts';
import type { WebParts } from '../web-parts.ts';
import { exportHeaders, unchanged, validatorOf } from './export-request.ts';

/** Pages that are always there and worth being found. */
export const STANDING_PAGES = [
  '/',
  '/kurse',
  '/anbieter',
  '/netzwerk',
  '/foerderung',
  '/foerderung/wege',
  '/foerderung/wege/einfach',
  '/foerderung/programme',
  '/foerderung/betriebe',
  '/beratung',
  '/beratung/zahlen',
  '/antworten',
  '/kontakt',
  '/kontakt/rueckruf',
  '/rangfolge',
  '/daten',
  '/api',
  '/barrierefreiheit',
  '/datenschutz',
  '/impressum',
];

/** `/sitemap.xml`, the index, and its parts: `/sitemap-seiten.xml` and `/sitemap-kurse-1.xml` … */
export function sitemapRoutes(parts: WebParts): Route[] {
  const { shell, reader } = parts;
  const shared = {
    method: 'GET',
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
  } as const;
  const answer = async (request: Request, now: Date, name: string, make: () => Promise<string>) => {
    const etag = validatorOf(parts, name, now);
    const headers = exportHeaders(parts, etag, 'application/xml; charset=utf-8');
    return unchanged(request, etag, headers) ?? new Response(await make(), { headers });
  };
  return [
    route({
      ...shared,
      path: '/sitemap.xml',
      input: z.unknown(),
      handle: ({ request, now }) =>
        answer(request, now, 'sitemap', async () => {
          const count = Math.ceil(
            (await countMappedOffers(reader.db, localDate(now))) / PAGES_PER_PART,
          );
          const offers = Array.from({ length: count }, (_, index) => `kurse-${index + 1}`);
          return sitemapIndex(
            ['seiten', ...offers].map((name) => `${shell.publicUrl}/sitemap-${name}.xml`),
          );
        }),
    }),
    route({
      ...shared,
      path: '/sitemap-seiten.xml',
      input: z.unknown(),
      handle: ({ request, now }) =>
        answer(request, now, 'sitemap pages', async () =>
          sitemapPart(
            [...standing(), ...advicePages(parts), ...(await memberPages(parts))],
            shell.publicUrl,
          ),
        ),
    }),
    route({
      ...shared,
      path: '/:part{sitemap-kurse-[1-9][0-9]*\\.xml}',
      input: z.object({ params: z.object({ part: z.string().max(24) }) }),
      handle: ({ request, now, input }) => {
        const number = Number(/\d+/.exec(input.params.part)?.[0] ?? '1');
        return answer(request, now, `sitemap ${number}`, async () =>
          sitemapPart(await offerPages(parts, number, localDate(now)), shell.publicUrl),
        );
      },
    }),
  ];
}

function standing(): MappedPage[] {
  return STANDING_PAGES.map((path) => ({ path, changedAt: null }));
}

function advicePages({ network }: WebParts): MappedPage[] {
  return network.settings.adviceServices.map(({ key }) => ({
    path: `/beratung/${key}`,
    changedAt: null,
  }));
}

async function memberPages({ reader }: WebParts): Promise<MappedPage[]> {
  const members = await mappedMembers(reader.db);
  return members.map(({ slug, changedAt }) => ({ path: `/anbieter/${slug}`, changedAt }));
}

async function offerPages(
  { reader }: WebParts,
  number: number,
  today: LocalDate,
): Promise<MappedPage[]> {
  const offers = await mappedOffers(
    reader.db,
    today,
    (number - 1) * PAGES_PER_PART,
    PAGES_PER_PART,
  );
  return offers.map(({ id, slug, changedAt }) => ({ path: `/kurse/${slug}-${id}`, changedAt }));
}
