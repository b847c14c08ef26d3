import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTools } from '../../../ui/page-tools.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { type OfferCard as CardView, ResultCard } from '../../../ui/result-card.tsx';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { ReadAsNear } from '../../search/types.ts';
import { ChoiceBar, ChoiceBox } from '../compare/choice-bar.tsx';
import type { Choice } from '../compare/chosen-offers.ts';
import type { Words } from '../words/words.ts';
import type { ActiveFilter } from './active-filters.ts';
import { coursesHref } from './course-links.ts';
import { SortLinks } from './sort-links.tsx';
import { Subscribe } from './subscribe.tsx';

export interface ResultListView {
  readonly query: OfferQuery & Choice;
  readonly total: number;
  readonly correctedQuery: string | null;
  /** A more usual word that was perhaps meant. */
  readonly didYouMean: string | null;
  /** The place that stood among the words; `query` is the search around it. */
  readonly readAsNear: ReadAsNear | null;
  readonly active: readonly ActiveFilter[];
  readonly cards: readonly CardView[];
  /** Straight lines on a map with the Rhine mislead: said where a search has a circle. */
  readonly hasRiverHint: boolean;
  /** Offers chosen for comparing that are not on this page. */
  readonly chosenElsewhere: readonly { readonly id: string; readonly title: string }[];
}

/** How much was found. It stays in the page while the rest is replaced, so that screen readers hear the new number. */
export function FoundCount(props: { words: Words; total: number }): JSX.Element {
  const { t, format } = props.words;
  const numbers = { count: props.total, shown: format.count(props.total) };
  return (
    <p id="hits" class="results-count" data-show={t('filter.show', numbers)} role="status">
      {t('result.count', numbers)}
    </p>
  );
}

/** What was found: order, conditions in force, cards, pages. */
export function ResultList(props: { words: Words; view: ResultListView }): JSX.Element {
  const { words, view } = props;
  const { t, language } = words;
  const { query } = view;
  return (
    <>
      {view.total > 1 && <SortLinks query={query} words={words} />}
      {view.active.length > 0 && <ActiveFilters words={words} view={view} />}
      {view.readAsNear !== null && (
        <Notice>
          <p>{nearSentence(view.readAsNear, view.total, words)}</p>
        </Notice>
      )}
      {view.correctedQuery !== null && (
        <Notice>
          <p>{t('result.corrected', { asked: query.q, used: view.correctedQuery })}</p>
        </Notice>
      )}
      {view.didYouMean !== null && (
        <p>
          {t('result.didYouMean')}{' '}
          <a href={coursesHref(language, query, { q: view.didYouMean })}>{view.didYouMean}</a>?
        </p>
      )}
      {view.hasRiverHint && view.total > 0 && <p class="small river-hint">{t('result.river')}</p>}
      <ul class="results">
        {view.cards.map((card) => (
          <ResultCard key={card.id} card={card} headingLevel={3}>
            <ChoiceBox
              words={words}
              offer={card}
              isChosen={query.chosen?.includes(card.id) ?? false}
            />
          </ResultCard>
        ))}
      </ul>
      {(view.total > 0 || view.chosenElsewhere.length > 0) && (
        <ChoiceBar words={words} query={query} elsewhere={view.chosenElsewhere} />
      )}
      <Pager
        language={language}
        page={query.page}
        pageCount={Math.ceil(view.total / query.size)}
        href={(page) => coursesHref(language, query, { page })}
      />
      {view.total > 0 && (
        <p class="small results-foot">
          <a href={localizedPath(language, '/rangfolge')}>{t('result.ranking')}</a>
        </p>
      )}
      {view.total > 0 && <Subscribe words={words} query={query} />}
      {view.total > 0 && (
        <PageTools language={language}>
          <a class="stand-alone" href={coursesHref(language, query, { page: query.page })}>
            {t('result.address')}
          </a>
        </PageTools>
      )}
    </>
  );
}

function nearSentence(
  { word, words: others, label, km }: ReadAsNear,
  count: number,
  { t }: Words,
): string {
  const values = { word, place: label, km, count };
  return others === '' ? t('result.nearOnly', values) : t('result.near', values);
}

function ActiveFilters(props: { words: Words; view: ResultListView }): JSX.Element {
  const { words, view } = props;
  const { t, language } = words;
  return (
    <section class="active-filters" data-live aria-label={t('active.title')}>
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
              href={coursesHref(language, {
                q: view.query.q,
                sort: view.query.sort,
                chosen: view.query.chosen ?? [],
              })}
            >
              {t('active.removeAll')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
