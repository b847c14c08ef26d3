import type { JSX } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { CheckboxGroup } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DIRECTORY_FACETS, type DirectoryQuery } from '../../model/directory/directory-query.ts';
import {
  type DirectoryCounts,
  type DirectoryWords,
  FACET_TITLES,
  facetOptions,
} from './directory-options.ts';

/** Open from the start; the others when something in them is chosen. */
const FIRST_FACETS = ['kind', 'wants'];

/** All filters of the directory. One column beside the members where there is room; behind one line on a phone. */
export function DirectoryFilters(props: {
  words: DirectoryWords;
  query: DirectoryQuery;
  counts: DirectoryCounts;
}): JSX.Element {
  const { words, query, counts } = props;
  const { t } = words;
  const active = DIRECTORY_FACETS.reduce((sum, facet) => sum + query[facet].length, 0);
  return (
    <details class="filters">
      <summary class="filters-summary">
        <Icon name="filter" />
        <span>{t('directory.filters', { count: active })}</span>
      </summary>
      <div class="filters-body">
        <h2 class="filters-title">{t('directory.filters', { count: 0 })}</h2>
        {DIRECTORY_FACETS.map((facet) => {
          const options = facetOptions(facet, query, counts, words);
          if (options.length === 0) return null;
          const chosen = query[facet].length;
          const label = t(FACET_TITLES[facet]);
          return (
            <Disclosure
              key={facet}
              class="facet"
              summary={chosen === 0 ? label : t('directory.chosen', { label, count: chosen })}
              isOpen={chosen > 0 || FIRST_FACETS.includes(facet)}
            >
              <CheckboxGroup
                id={`by-${facet}`}
                name={facet}
                legend={label}
                isLegendHidden
                hint={facet === 'access' ? t('directory.accessHint') : undefined}
                options={options}
              />
            </Disclosure>
          );
        })}
        <div class="filters-submit">
          <Button kind="secondary">{t('directory.filter')}</Button>
        </div>
      </div>
    </details>
  );
}
