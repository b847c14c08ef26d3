import { z } from 'zod';
import { localDate } from '../../../../platform/clock.ts';
import { type Route, route } from '../../../../platform/http/route.ts';
import { errorPage } from '../../../../ui/error-page.tsx';
import { htmlPage, htmlText } from '../../../../ui/render.ts';
import { shownOn } from '../../../queries/freshness/shown-on.ts';
import { loadOfferDetail } from '../../../queries/offer-detail.ts';
import { offerHref, readOfferAddress } from '../../courses/course-links.ts';
import type { WebParts } from '../../web-parts.ts';
import { wordsOf } from '../../words/words.ts';
import { sortRuns } from '../sort-runs.ts';
import { courseCost } from './course-cost.ts';
import { deadlinesCalendar } from './deadlines-calendar.ts';

/** `GET /kurse/{slug}-{id}/{runId}/fristen.ics`: what must be done before this run; 404 where nothing is. */
export function deadlinesRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse/:address/:run/fristen.ics',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
    input: z.object({
      params: z.object({ address: z.string().max(200), run: z.string().max(100) }),
    }),
    handle: async ({ input, language, path, now }) => {
      const { shell, reader, funding } = parts;
      const words = wordsOf(language);
      const today = localDate(now);
      const address = readOfferAddress(input.params.address);
      const found = address && (await loadOfferDetail(reader.db, address.id));
      const offer = found && shownOn(found, today);
      const run =
        offer?.state === 'published' && offer.runs.find(({ id }) => id === input.params.run);
      const calendar =
        run &&
        deadlinesCalendar(
          offer,
          run,
          courseCost(offer, { ...sortRuns(offer.runs, today), next: run }, funding, today),
          {
            address: {
              pageUrl: `${shell.publicUrl}${offerHref(language, offer)}`,
              host: new URL(shell.publicUrl).hostname,
            },
            labels: await reader.labels.get(now),
            now,
          },
          words,
        );
      if (!calendar) {
        return htmlPage(htmlText(errorPage({ shell, language, kind: 'not_found', path })), 404);
      }
      return new Response(calendar, {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="fristen.ics"',
        },
      });
    },
  });
}
