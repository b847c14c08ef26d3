import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { type OfferCard as CardView, ResultCard } from '../../../ui/result-card.tsx';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { Words } from '../words/words.ts';
import type { ActiveFilter } from './active-filters.ts';
import { coursesHref } from './course-links.ts';
import { SortLinks } from './sort-links.tsx';

export interface ResultListView {
  readonly query: OfferQuery;
  readonly total: number;
  readonly correctedQuery: string | null;
  readonly active: readonly ActiveFilter[];
  readonly cards: readonly CardView[];
  /** Straight lines on a map with the Rhine mislead: said where a search has a circle. */
  readonly hasRiverHint: boolean;
  readonly placeCount: number;
}

/** What was found: number, conditions in force, order, cards, pages. */
export function ResultList(props: { words: Words; view: ResultListView }): JSX.Element {
  const { words, view } = props;
  const { t, format, language } = words;
  const { query } = view;
  return (
    <>
      <div class="results-head">
        <p class="results-count" role="status">
          {t('result.count', { count: view.total, shown: format.count(view.total) })}
        </p>
        {view.total > 1 && <SortLinks query={query} words={words} />}
      </div>
      {view.active.length > 0 && <ActiveFilters words={words} view={view} />}
      {view.correctedQuery !== null && (
        <Notice>
          <p>{t('result.corrected', { asked: query.q, used: view.correctedQuery })}</p>
        </Notice>
      )}
      {view.hasRiverHint && view.total > 0 && <p class="small river-hint">{t('result.river')}</p>}
      <ul class="results">
        {view.cards.map((card) => (
          <ResultCard key={card.id} card={card} headingLevel={3} />
        ))}
      </ul>
      <Pager
        language={language}
        page={query.page}
        pageCount={Math.ceil(view.total / query.size)}
        href={(page) => coursesHref(language, query, { page })}
      />
      {view.total > 0 && (
        <p class="small results-foot">
          {view.placeCount > 0 && <a href="#map">{t('map.jump')}</a>}
          <a href={localizedPath(language, '/rangfolge')}>{t('result.ranking')}</a>
        </p>
      )}
    </>
  );
}

function ActiveFilters(props: { words: Words; view: ResultListView }): JSX.Element {
  const { words, view } = props;
  const { t, language } = words;
  return (
    <section class="active-filters" aria-label={t('active.title')}>
      <ul class="chips">
        {view.active.map((filter) => (
          <li key={filter.href}>
            <Chip language={language} label={filter.label} href={filter.href} />
          </li>
        ))}
        {view.active.length > 1 && (
          <li>
            <a
              class="stand-alone"
              href={coursesHref(language, { q: view.query.q, sort: view.query.sort })}
            >
              {t('active.removeAll')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
