import { type Route, route } from '../../../platform/http/route.ts';
import { offerJsonLd } from '../../export/json-ld/json-ld-format.ts';
import { loadHandedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { exportContext } from '../../use-cases/export/export-context.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { wordsOf } from '../words/words.ts';
import { exportHeaders, readSearch, unchanged, validatorOf } from './export-request.ts';
import { searchInWords } from './search-in-words.ts';

const PAGES_PER_MINUTE = 120;

/** `/kurse.jsonld?…&page=2`: the courses of a search as a schema.org feed in pages; `Link` leads to the next and the one before. */
export function jsonLdRoute(parts: WebParts): Route {
  return route({
    method: 'GET',
    path: '/kurse.jsonld',
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: PAGES_PER_MINUTE },
    crossOrigin: 'anyone',
    input: AnyQuery,
    async handle({ input, request, now }) {
      const asked = readSearch(parts, input.query, now, { alwaysSearches: true });
      if (asked.kind === 'refused') return asked.response;
      const { page, size } = asked.request.query;
      const etag = validatorOf(parts, `/kurse.jsonld ${asked.name} ${page} ${size}`, now);
      const headers = exportHeaders(parts, etag, 'application/ld+json');
      const { hits, total } = parts.reader.index.search({
        ...asked.request,
        facetSize: 0,
        withPlaces: false,
      });
      const address = (to: number): string => {
        const query = new URLSearchParams(asked.name);
        if (to > 1) query.set('page', String(to));
        if (size !== USUAL_SIZE) query.set('size', String(size));
        const search = query.size === 0 ? '' : `?${query}`;
        return `${parts.shell.publicUrl}/kurse.jsonld${search}`;
      };
      const links = [
        ...(page * size < total ? [`<${address(page + 1)}>; rel="next"`] : []),
        ...(page > 1 ? [`<${address(page - 1)}>; rel="prev"`] : []),
      ];
      headers.link = [headers.link, ...links].join(', ');
      const known = unchanged(request, etag, headers);
      if (known !== null) return known;
      const offers = await loadHandedOnOffers(
        parts.reader.db,
        hits.map(({ offerId }) => offerId),
      );
      const context = exportContext(parts.network, parts.shell.publicUrl, now);
      const { title } = await searchInWords(asked.request, parts, wordsOf('de'), now);
      const feed = {
        '@context': 'https://schema.org',
        '@type': 'DataFeed',
        '@id': address(page),
        name: title,
        dataFeedElement: offers.map((offer) => {
          const { '@context': _shared, ...item } = offerJsonLd(offer, context);
          const { createdAt, updatedAt } = offer;
          return {
            '@type': 'DataFeedItem',
            dateCreated: createdAt.toISOString(),
            dateModified: updatedAt.toISOString(),
            item,
          };
        }),
      };
      return new Response(JSON.stringify(feed), { headers });
    },
  });
}

/** What a page of the search holds where nobody says how many. */
const USUAL_SIZE = 20;
