import { z } from 'zod';
import { localDate } from '../../../../platform/clock.ts';
import { type Route, route } from '../../../../platform/http/route.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { errorPage } from '../../../../ui/error-page.tsx';
import { htmlPage, htmlText } from '../../../../ui/render.ts';
import { shownOn } from '../../../queries/freshness/shown-on.ts';
import { loadOfferDetail } from '../../../queries/offer-detail.ts';
import { fundingPath, offerHref, readOfferAddress } from '../../courses/course-links.ts';
import type { WebParts } from '../../web-parts.ts';
import { wordsOf } from '../../words/words.ts';
import { sortRuns } from '../sort-runs.ts';
import { courseCost } from './course-cost.ts';
import { FundingPage } from './funding-page.tsx';

/**
 * `GET /kurse/{slug}-{id}/foerderung`: the check with the facts of the course. 301 to the right slug; 404 for an unknown id and where the
 * deployment has no rules; a course that is shown no more leads to its own page, which says so.
 */
export function courseFundingRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse/:address/foerderung',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 120 },
    input: z.object({ params: z.object({ address: z.string().max(200) }) }),
    handle: async ({ input, language, path, now }) => {
      const { shell, reader, funding } = parts;
      const words = wordsOf(language);
      const today = localDate(now);
      const address = readOfferAddress(input.params.address);
      const checkRules = parts.checkRules(now);
      const found = address && checkRules ? await loadOfferDetail(reader.db, address.id) : null;
      if (!address || !checkRules || !found)
        return htmlPage(htmlText(errorPage({ shell, language, kind: 'not_found', path })), 404);
      const offer = shownOn(found, today);
      if (offer.state === 'withdrawn') return redirect(302, offerHref(language, offer));
      if (address.slug !== offer.slug)
        return redirect(301, localizedPath(language, fundingPath(offer)));
      const runs = sortRuns(offer.runs, today);
      const page = FundingPage({
        shell,
        words,
        offer,
        runs,
        cost: courseCost(offer, runs, funding, today),
        funding,
        checkRules,
        labels: await reader.labels.get(now),
        today,
      });
      return htmlPage(htmlText(page), 200);
    },
  });
}

function redirect(status: 301 | 302, location: string): Response {
  return new Response(null, { status, headers: { location } });
}
