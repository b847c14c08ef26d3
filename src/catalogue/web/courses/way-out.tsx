import type { JSX } from 'preact';
import { localDate } from '../../../platform/clock.ts';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import { findOffers } from '../../use-cases/find-offers.ts';
import { widenQuery } from '../../use-cases/widen-query.ts';
import { offerCardView } from '../offer-card-view.ts';
import { cardFundingFor } from '../words/card-funding.ts';
import { coursesHref } from './course-links.ts';
import type { CoursesRequest } from './courses-request.ts';
import { EmptyResult } from './empty-result.tsx';
import { wideningWords } from './widening-words.ts';

const NEAREST_SHOWN = 3;

/** The part of the page that stands where no course was found: every link in it leads to courses. */
export async function wayOut(
  { parts, words, located, now }: CoursesRequest,
  query: OfferQuery,
  labels: Labels,
): Promise<JSX.Element> {
  const { reader, shell } = parts;
  const today = localDate(now);
  const centre = located.kind === 'found' ? located.centre : null;
  const placeLabel = centre?.label ?? words.t('near.point');
  const widenings = widenQuery(reader.index, { query, centre, today });
  const [gentlest] = widenings;
  const wider = { ...query, ...gentlest?.changes };
  const nearest = gentlest
    ? await findOffers(reader, {
        query: { ...wider, page: 1, size: NEAREST_SHOWN },
        centre: gentlest.kind === 'anywhere' ? null : centre,
        today,
      })
    : null;
  const funding = cardFundingFor(wider, parts.funding, today, labels, words);
  return (
    <EmptyResult
      words={words}
      ways={widenings.map((widening) => ({
        text: wideningWords(widening, query, placeLabel, labels, words),
        href: coursesHref(words.language, query, widening.changes),
        count: widening.count,
      }))}
      nearest={(nearest?.offers ?? []).map((offer) =>
        offerCardView(offer, today, words, { funding }),
      )}
      contact={shell.site(words.language).contact}
      asked={{ q: query.q, near: isName(query.near) ? query.near : undefined }}
    />
  );
}

/** A point of the map says nothing to the person who reads the question. */
function isName(near: string | undefined): boolean {
  return near !== undefined && !/^[\d.,;\s-]*[.,;][\d.,;\s-]*$/.test(near);
}
