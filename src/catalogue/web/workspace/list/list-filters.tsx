import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { CompletenessKey } from '../../../model/completeness/completeness.ts';
import type { CatalogueText } from '../../../texts.ts';
import { COURSE_FILTERS, type CourseFilter } from '../../../use-cases/editing/list-courses.ts';
import type { Words } from '../../words/words.ts';
import { coursesPath } from '../paths.ts';

const FILTER_TEXTS: Readonly<Record<CourseFilter, CatalogueText>> = {
  all: 'editor.filter.all',
  published: 'editor.filter.published',
  draft: 'editor.filter.draft',
  changed: 'editor.filter.changed',
  waiting: 'editor.filter.waiting',
  returned: 'editor.filter.returned',
  stale: 'editor.filter.stale',
  expired: 'editor.filter.expired',
  delivered: 'editor.filter.delivered',
  withdrawn: 'editor.filter.withdrawn',
};

/** The address of the list with a filter, words and a page. */
export function listHref(
  { language }: Pick<Words, 'language'>,
  slug: string,
  question: {
    readonly filter: CourseFilter;
    readonly words: string;
    readonly gap?: CompletenessKey | null;
    readonly page?: number;
  },
): string {
  const params = new URLSearchParams();
  if (question.filter !== 'all') params.set('filter', question.filter);
  if (question.words !== '') params.set('q', question.words);
  if (question.gap != null) params.set('fehlt', question.gap);
  if (question.page !== undefined && question.page > 1) params.set('page', String(question.page));
  const query = params.toString();
  const path = localizedPath(language, coursesPath(slug));
  return query === '' ? path : `${path}?${query}`;
}

/** The states there are, each with its number; those without a course are left out. */
export function ListFilters(props: {
  readonly words: Words;
  readonly slug: string;
  readonly filter: CourseFilter;
  readonly searched: string;
  readonly gap: CompletenessKey | null;
  readonly counts: Readonly<Record<CourseFilter, number>>;
}): JSX.Element {
  const { words, slug, filter, searched, gap, counts } = props;
  const { t, language } = words;
  const shown = COURSE_FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0);
  return (
    <>
      <nav aria-label={t('editor.filter.label')}>
        <ul class="filter-links">
          {shown.map((one) => (
            <li key={one}>
              <a
                href={listHref(words, slug, { filter: one, words: searched, gap })}
                aria-current={one === filter ? 'true' : undefined}
              >
                {t(FILTER_TEXTS[one])} <span class="small">{words.format.count(counts[one])}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search class="list-search" aria-label={t('editor.list.search')}>
        <form method="get" action={localizedPath(language, coursesPath(slug))}>
          {filter !== 'all' && <input type="hidden" name="filter" value={filter} />}
          {gap !== null && <input type="hidden" name="fehlt" value={gap} />}
          <label for="q">{t('editor.list.searchLabel')}</label>
          <span class="list-search-row">
            <input class="control" type="search" id="q" name="q" value={searched} maxLength={100} />
            <button class="button button-secondary" type="submit">
              {t('editor.list.searchSubmit')}
            </button>
          </span>
        </form>
      </search>
    </>
  );
}
