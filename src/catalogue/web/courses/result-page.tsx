import { localDate } from '../../../platform/clock.ts';
import { htmlText } from '../../../ui/render.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { SearchRequest } from '../../search/types.ts';
import { type FoundOffer, type FoundOffers, findOffers } from '../../use-cases/find-offers.ts';
import { widenQuery } from '../../use-cases/widen-query.ts';
import { offerCardView } from '../offer-card-view.ts';
import { activeFilters } from './active-filters.ts';
import { CoursesPage } from './courses-page.tsx';
import type { CoursesRequest } from './courses-request.ts';
import { EmptyResult } from './empty-result.tsx';
import { facetGroups } from './facet-groups.ts';
import { PlaceMap } from './place-map.tsx';
import { ResultList } from './result-list.tsx';

/** Asks the index and draws the page. `position` is the log position as of which the page is true. */
export async function resultPage(
  request: CoursesRequest,
): Promise<{ html: string; position: number }> {
  const { parts, words, page, located, now } = request;
  const { reader, shell } = parts;
  const { language } = words;
  const today = localDate(now);
  const centre = located.kind === 'found' ? located.centre : null;
  const { found, query } = await askWithinPages(request, { query: page.query, centre, today });
  const { answer } = found;
  const labels = await reader.labels.get(
    now,
    answer.facets.provider.map(({ value }) => value),
  );
  const active = activeFilters(query, centre, labels, words);
  const html = htmlText(
    <CoursesPage
      shell={shell}
      language={language}
      words={words}
      page={page}
      placeLabel={centre?.label ?? null}
      groups={facetGroups(query, answer.facets, labels, words)}
      activeCount={active.length}
      errors={{}}
      search={request.search}
    >
      <ResultList
        words={words}
        view={{
          query,
          total: answer.total,
          correctedQuery: answer.correctedQuery,
          active,
          cards: found.offers.map((offer) =>
            offerCardView(offer, today, words, isAcross(request, offer)),
          ),
          hasRiverHint: located.kind === 'found' && located.bank !== null,
          placeCount: answer.places.length,
        }}
      />
      {answer.total === 0 && (
        <EmptyResult
          words={words}
          query={query}
          placeLabel={centre?.label ?? words.t('near.point')}
          widenings={widenQuery(reader.index, { query, centre, today })}
          contact={shell.site(language).contact}
        />
      )}
      {answer.places.length > 0 && (
        <PlaceMap
          words={words}
          query={query}
          places={answer.places}
          network={parts.network}
          gazetteer={parts.places}
        />
      )}
    </CoursesPage>,
  );
  return { html, position: answer.position };
}

/** Whether the Rhine lies between the place of the search and the offer's venue; false where a side is not known. */
function isAcross({ parts, located }: CoursesRequest, { run }: FoundOffer): boolean {
  if (located.kind !== 'found' || located.bank === null || !run?.place) return false;
  const bank = parts.bankOf(run.place);
  return bank !== null && bank !== located.bank;
}

/** A page behind the last one shows the last one: the list has become shorter since the link was made. */
async function askWithinPages(
  { parts }: CoursesRequest,
  search: SearchRequest,
): Promise<{ found: FoundOffers; query: OfferQuery }> {
  const found = await findOffers(parts.reader, search);
  const { total } = found.answer;
  const { query } = search;
  const lastPage = Math.max(1, Math.ceil(total / query.size));
  if (query.page <= lastPage) return { found, query };
  const last = { ...query, page: lastPage };
  return { found: await findOffers(parts.reader, { ...search, query: last }), query: last };
}
