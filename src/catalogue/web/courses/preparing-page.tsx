import type { JSX } from 'preact';
import { localDate } from '../../../platform/clock.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ResultCard } from '../../../ui/result-card.tsx';
import { findSoonest } from '../../use-cases/find-soonest.ts';
import { offerCardView } from '../offer-card-view.ts';
import { cardFunding } from '../words/card-funding.ts';
import { CoursesPage } from './courses-page.tsx';
import type { CoursesRequest } from './courses-request.ts';

const SHOWN = 20;

/** While the index is being built: says so and shows what begins next, straight from the database, without filters. */
export async function preparingPage(request: CoursesRequest): Promise<JSX.Element> {
  const { parts, words, page, now } = request;
  const { t, language } = words;
  const today = localDate(now);
  const found = await findSoonest(parts.reader, today, SHOWN);
  const funding = cardFunding(parts.funding, today);
  return (
    <CoursesPage
      shell={parts.shell}
      language={language}
      words={words}
      page={page}
      placeLabel={null}
      groups={[]}
      activeCount={0}
      errors={{}}
      search={request.search}
      now={now}
    >
      <Notice isStatus title={t('preparing.title')}>
        <p>{t('preparing.text')}</p>
      </Notice>
      <ul class="results">
        {found.map((offer) => (
          <ResultCard
            key={offer.card.id}
            card={offerCardView(offer, today, words, { funding })}
            headingLevel={3}
          />
        ))}
      </ul>
    </CoursesPage>
  );
}
