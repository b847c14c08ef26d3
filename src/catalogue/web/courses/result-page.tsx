import { localDate } from '../../../platform/clock.ts';
import { htmlText } from '../../../ui/render.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { SearchAnswer } from '../../search/types.ts';
import { type FoundOffer, withCards } from '../../use-cases/find-offers.ts';
import { offerCardView } from '../offer-card-view.ts';
import { cardFundingFor } from '../words/card-funding.ts';
import { activeFilters } from './active-filters.ts';
import { CoursesPage } from './courses-page.tsx';
import type { CoursesRequest } from './courses-request.ts';
import { facetGroups, MOST_SHOWN } from './facet-groups.ts';
import { FundingHint } from './funding-hint.tsx';
import { type Located, locate, placeFinder } from './locate.ts';
import { PlaceMap, shownPlaces } from './place-map.tsx';
import type { PageQuery } from './read-page-query.ts';
import { FoundCount, ResultList } from './result-list.tsx';
import { wayOut } from './way-out.tsx';

/** Asks the index and draws the page. `position` is the log position as of which the page is true. */
export async function resultPage(
  request: CoursesRequest,
): Promise<{ html: string; position: number; total: number }> {
  const { parts, words, now } = request;
  const { reader, shell } = parts;
  const { language } = words;
  const today = localDate(now);
  const { answer: whole, page, located } = askWithinPages(request, today);
  const { query } = page;
  const centre = located.kind === 'found' ? located.centre : null;
  const { places: allPlaces, ...answer } = whole;
  const places = allPlaces.length > 0 && shownPlaces(allPlaces, query, parts, words);
  const offers = await withCards(reader, answer.hits);
  const labels = await reader.labels.get(
    now,
    answer.facets.provider.slice(0, MOST_SHOWN).map(({ value }) => value),
  );
  const funding = cardFundingFor(query, parts.funding, today, labels, words);
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
      map={places !== false && <PlaceMap words={words} places={places} network={parts.network} />}
    >
      {query.page === 1 &&
        request.page.query.q !== '' &&
        parts.answerBand({ words: request.page.query.q, language, today })}
      <FundingHint words={words} funding={parts.funding} asked={page.query.q} today={today} />
      <ResultList
        words={words}
        view={{
          query,
          total: answer.total,
          correctedQuery: answer.correctedQuery,
          didYouMean: answer.didYouMean,
          readAsNear: answer.readAsNear,
          active,
          cards: offers.map((offer) =>
            offerCardView(offer, today, words, {
              isAcrossRiver: isAcross(request, located, offer),
              funding,
            }),
          ),
          hasRiverHint: located.kind === 'found' && located.bank !== null,
          chosenElsewhere: await chosenElsewhere(request, offers),
        }}
      />
      {answer.total === 0 && (await wayOut({ ...request, page, located }, query, labels))}
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
function isAcross({ parts }: CoursesRequest, located: Located, { run }: FoundOffer): boolean {
  if (located.kind !== 'found' || located.bank === null || !run?.place) return false;
  const bank = parts.bankOf(run.place);
  return bank !== null && bank !== located.bank;
}

/** Values counted per filter; the page lists fewer of them. */
const FACET_SIZE = 500;

interface Asked {
  readonly answer: SearchAnswer;
  /** As the answer read the question, on a page that there is. */
  readonly page: PageQuery;
  readonly located: Located;
}

/**
 * A page behind the last one shows the last one: the list has become shorter since the link was made. Where a name among the words
 * was read as the place, the page is that of the search with its fields filled in so.
 */
function askWithinPages(request: CoursesRequest, today: string): Asked {
  const { parts, page, located } = request;
  const centre = located.kind === 'found' ? located.centre : null;
  const ask = (query: OfferQuery) =>
    parts.reader.index.search({
      query,
      centre,
      today,
      facetSize: FACET_SIZE,
      places: placeFinder(parts.places),
    });
  const answer = ask(page.query);
  const lastPage = Math.max(1, Math.ceil(answer.total / page.query.size));
  if (page.query.page <= lastPage) return asRead(request, answer, page);
  const last = { ...page, query: { ...page.query, page: lastPage } };
  return asRead(request, ask(last.query), last);
}

function asRead({ parts, located }: CoursesRequest, answer: SearchAnswer, page: PageQuery): Asked {
  const read = answer.readAsNear;
  if (read === null) return { answer, page, located };
  return {
    answer,
    page: {
      ...page,
      query: { ...page.query, q: read.words, near: read.label },
      typed: { ...page.typed, near: read.label },
    },
    located: locate(read.label, parts.places),
  };
}
