import { z } from 'zod';
import { type Route, route } from '../../../platform/http/route.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlPage, htmlText } from '../../../ui/render.ts';
import { loadOfferDetail } from '../../queries/offer-detail.ts';
import { offerHref, readOfferAddress } from '../courses/course-links.ts';
import type { WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { runCalendar } from './run-calendar.ts';

/**
 * `GET /kurse/{slug}-{id}/{runId}.ics`: one run for a calendar; `{runId}-{day}-{ordinal}.ics` one of its sessions, by its id in the
 * calendar. 404 where there is no such run or session, or it has no date.
 */
export function calendarRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse/:address/:file{[0-9a-zA-Z_-]+\\.ics}',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
    input: z.object({
      params: z.object({ address: z.string().max(200), file: z.string().max(100) }),
    }),
    handle: async ({ input, language, path }) => {
      const { shell, reader } = parts;
      const words = wordsOf(language);
      const address = readOfferAddress(input.params.address);
      const name = input.params.file.replace(/\.ics$/, '');
      const [, runId = name, session] = /^(.+?)-(\d{4}-\d\d-\d\d-\d{1,3})$/.exec(name) ?? [];
      const offer = address && (await loadOfferDetail(reader.db, address.id));
      const run = offer?.state === 'published' && offer.runs.find(({ id }) => id === runId);
      const calendar =
        run &&
        runCalendar(
          offer,
          run,
          {
            pageUrl: `${shell.publicUrl}${offerHref(language, offer)}`,
            host: new URL(shell.publicUrl).hostname,
          },
          words,
          session === undefined ? undefined : name,
        );
      if (!calendar) {
        return htmlPage(htmlText(errorPage({ shell, language, kind: 'not_found', path })), 404);
      }
      return new Response(calendar, {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `attachment; filename="${name}.ics"`,
        },
      });
    },
  });
}
