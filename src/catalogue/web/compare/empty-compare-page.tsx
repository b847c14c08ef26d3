import type { JSX } from 'preact';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { coursesHref, type ListQuery } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';
import { MOST_COMPARED } from './chosen-offers.ts';
import { CompareFrame } from './compare-page.tsx';

/** Nothing is chosen yet: what the comparison is for and where one chooses. */
export function EmptyComparePage(props: {
  shell: PageShell;
  words: Words;
  query: ListQuery;
}): JSX.Element {
  const { shell, words, query } = props;
  const { t, language } = words;
  return (
    <CompareFrame
      shell={shell}
      words={words}
      title={t('compare.emptyTitle')}
      chosen={[]}
      query={query}
    >
      <EmptyState
        drawing="desk"
        title={t('compare.emptyHow')}
        text={t('compare.emptyText', { most: MOST_COMPARED })}
      >
        <div class="buttons">
          <LinkButton icon="search" href={coursesHref(language, query)}>
            {t('compare.find')}
          </LinkButton>
        </div>
      </EmptyState>
    </CompareFrame>
  );
}
