import type { JSX } from 'preact';
import { type OfferQuery, SORTS, type Sort } from '../../model/offer-query.ts';
import { SORT_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';

/** The order that a query without a wish of its own gets: by fit where there are words, else by start. */
export function usualSort(query: OfferQuery): Sort {
  return query.q === '' ? 'start' : 'relevance';
}

/** Orders that make sense here: fit needs words, distance needs a place. */
export function sortsFor(query: OfferQuery): readonly Sort[] {
  return SORTS.filter(
    (sort) =>
      (sort !== 'relevance' || query.q !== '') && (sort !== 'distance' || query.near !== undefined),
  );
}

export function SortLinks(props: { query: OfferQuery; words: Words }): JSX.Element {
  const { query, words } = props;
  const { t, language } = words;
  const present = query.sort ?? usualSort(query);
  return (
    <nav class="sort" data-live aria-label={t('sort.label')}>
      <span class="sort-title" aria-hidden="true">
        {t('sort.title')}
      </span>
      <ul class="sort-list">
        {sortsFor(query).map((sort) => (
          <li key={sort}>
            <a
              id={`sort-${sort}`}
              href={coursesHref(language, query, {
                sort: sort === usualSort(query) ? undefined : sort,
              })}
              aria-current={sort === present ? 'true' : undefined}
            >
              {t(SORT_TEXTS[sort])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
