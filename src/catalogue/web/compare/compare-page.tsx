import type { ComponentChildren, JSX } from 'preact';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { PageTools } from '../../../ui/page-tools.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { Comparison } from '../../use-cases/load-comparison.ts';
import { coursesHref, type ListQuery } from '../courses/course-links.ts';
import { goneWords } from '../words/gone-words.ts';
import type { Words } from '../words/words.ts';
import { MOST_COMPARED } from './chosen-offers.ts';
import { COMPARE_PATH, compareHref, compareSearch } from './compare-links.ts';
import type { CompareRows } from './compare-rows.ts';
import { CompareTable, EqualAnswers, OfferHead } from './compare-table.tsx';
import type { ComparedOffer } from './compared-offer.ts';
import { type SimilarOffer, SimilarOffers } from './similar-offers.tsx';

export interface CompareView {
  readonly shell: PageShell;
  readonly words: Words;
  /** The search that somebody comes from, with the ids as chosen. */
  readonly query: ListQuery;
  readonly chosen: readonly string[];
  readonly comparison: Comparison;
  readonly columns: readonly ComparedOffer[];
  readonly rows: CompareRows;
  /** What was typed as a place and is none; null if there is nothing to say about it. */
  readonly unknownPlace: string | null;
  readonly similar: readonly SimilarOffer[];
  /** The day of the answers, for paper. */
  readonly day: string;
}

/** The frame of every state of the comparison. Its address is the whole choice: offers, and the place for distances. */
export function CompareFrame(props: {
  shell: PageShell;
  words: Words;
  title: string;
  heading?: string;
  /** Ids that the address names. */
  chosen: readonly string[];
  query: ListQuery;
  children: ComponentChildren;
}): JSX.Element {
  const { shell, words, chosen, query } = props;
  return (
    <PageFrame
      shell={shell}
      language={words.language}
      path={COMPARE_PATH}
      search={compareSearch(chosen, query, 'short')}
      title={props.title}
      description={words.t('compare.description')}
      robots={chosen.length === 0 ? undefined : 'noindex, follow'}
      currentNav="courses"
      breadcrumb={[{ label: words.t('courses.title'), path: '/kurse' }]}
    >
      <article class="compare">
        <h1>{props.heading ?? props.title}</h1>
        {props.children}
      </article>
    </PageFrame>
  );
}

/** Offers side by side: where they differ as a table, what is equal once, who is missing, and what else would fit. */
export function ComparePage({ view }: { view: CompareView }): JSX.Element {
  const { words, query, chosen, columns, rows } = view;
  const { t, language } = words;
  const hrefWithout = (id: string) =>
    compareHref(
      language,
      chosen.filter((other) => other !== id),
      query,
    );
  return (
    <CompareFrame
      shell={view.shell}
      words={words}
      title={t('compare.title', { count: columns.length })}
      chosen={columns.map(({ offer }) => offer.id)}
      query={query}
    >
      <p class="paper-only">{t('compare.asOf', { day: view.day })}</p>
      <Missing view={view} hrefWithout={hrefWithout} />
      {columns.length > 1 && (
        <section class="compare-chosen" aria-label={t('compare.chosen')}>
          <ul>
            {columns.map(({ offer }) => (
              <li key={offer.id}>
                <OfferHead words={words} offer={offer} hrefWithout={hrefWithout} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {columns.length > 0 && (
        <CompareTable words={words} columns={columns} rows={rows} hrefWithout={hrefWithout} />
      )}
      <EqualAnswers words={words} rows={rows} />
      <SimilarOffers words={words} offers={view.similar} />
      <div class="buttons compare-ways">
        <LinkButton
          kind={columns.length > 1 ? 'secondary' : 'primary'}
          icon="search"
          href={coursesHref(language, query, {
            page: query.page,
            chosen: columns.map(({ offer }) => offer.id),
          })}
        >
          {columns.length < MOST_COMPARED ? t('compare.addMore') : t('compare.backToList')}
        </LinkButton>
      </div>
      <PageTools language={language} />
    </CompareFrame>
  );
}

/** What was asked for and is not there is named, with the way to be rid of it. */
function Missing(props: {
  view: CompareView;
  hrefWithout: (id: string) => string;
}): JSX.Element | null {
  const { view, hrefWithout } = props;
  const { t } = view.words;
  const { withdrawn, unknownIds } = view.comparison;
  return (
    <>
      {withdrawn.length + unknownIds.length > 0 && (
        <Notice tone="deadline" title={t('compare.missingTitle')}>
          <ul>
            {withdrawn.map((offer) => (
              <li key={offer.id}>
                {goneWords(offer, view.words)}{' '}
                <a href={hrefWithout(offer.id)}>{t('compare.remove')}</a>
              </li>
            ))}
            {unknownIds.map((id) => (
              <li key={id}>
                {t('compare.unknownId', { id })} <a href={hrefWithout(id)}>{t('compare.remove')}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {view.unknownPlace !== null && (
        <Notice>
          <p>{t('compare.unknownPlace', { place: view.unknownPlace })}</p>
        </Notice>
      )}
    </>
  );
}
