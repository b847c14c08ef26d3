import { localDate } from '../../../platform/clock.ts';
import { htmlText } from '../../../ui/render.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { SearchRequest } from '../../search/types.ts';
import { type FoundOffer, type FoundOffers, findOffers } from '../../use-cases/find-offers.ts';
import { offerCardView } from '../offer-card-view.ts';
import { activeFilters } from './active-filters.ts';
import { CoursesPage } from './courses-page.tsx';
import type { CoursesRequest } from './courses-request.ts';
import { facetGroups, MOST_SHOWN } from './facet-groups.ts';
import { PlaceMap } from './place-map.tsx';
import { FoundCount, ResultList } from './result-list.tsx';
import { wayOut } from './way-out.tsx';

/** Asks the index and draws the page. `position` is the log position as of which the page is true. */
export async function resultPage(
  request: CoursesRequest,
): Promise<{ html: string; position: number; total: number }> {
  const { parts, words, page, located, now } = request;
  const { reader, shell } = parts;
  const { language } = words;
  const today = localDate(now);
  const centre = located.kind === 'found' ? located.centre : null;
  const { found, query } = await askWithinPages(request, { query: page.query, centre, today });
  const { answer } = found;
  const labels = await reader.labels.get(
    now,
    answer.facets.provider.slice(0, MOST_SHOWN).map(({ value }) => value),
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
      // The place stands in the form above, for all to see.
      activeCount={active.length - (query.near === undefined ? 0 : 1)}
      errors={{}}
      search={request.search}
      now={now}
      found={<FoundCount words={words} total={answer.total} />}
      map={
        answer.places.length > 0 && (
          <PlaceMap
            words={words}
            query={query}
            places={answer.places}
            network={parts.network}
            gazetteer={parts.places}
          />
        )
      }
    >
      <ResultList
        words={words}
        view={{
          query,
          total: answer.total,
          correctedQuery: answer.correctedQuery,
          didYouMean: answer.didYouMean,
          active,
          cards: found.offers.map((offer) =>
            offerCardView(offer, today, words, isAcross(request, offer)),
          ),
          hasRiverHint: located.kind === 'found' && located.bank !== null,
          chosenElsewhere: await chosenElsewhere(request, found.offers),
        }}
      />
      {answer.total === 0 && (await wayOut(request, query, labels))}
    </CoursesPage>,
  );
  return { html, position: answer.position, total: answer.total };
}

/** Chosen offers that stand on another page of the list; one that is gone is left out. */
async function chosenElsewhere(
  { parts, page }: CoursesRequest,
  here: readonly FoundOffer[],
): Promise<{ id: string; title: string }[]> {
  const chosen = page.query.chosen ?? [];
  const ids = chosen.filter((id) => !here.some(({ card }) => card.id === id));
  if (ids.length === 0) return [];
  const cards = await parts.reader.cards.get(ids);
  return ids.flatMap((id) => cards.get(id) ?? []).map(({ id, title }) => ({ id, title }));
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
