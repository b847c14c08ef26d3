import type { JSX } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Words } from '../words/words.ts';
import { FacetFilter } from './facet-filter.tsx';
import type { FacetGroup } from './facet-groups.ts';
import { PriceFilter } from './price-filter.tsx';
import type { FieldErrors, PageQuery } from './read-page-query.ts';
import { FIELD_IDS } from './search-fields.tsx';

/** All filters. One column beside the results where there is room; behind one line on a phone. */
export function FilterPanel(props: {
  words: Words;
  page: PageQuery;
  groups: readonly FacetGroup[];
  activeCount: number;
  errors: Readonly<Partial<Record<keyof FieldErrors, string>>>;
}): JSX.Element {
  const { words, page, groups, errors } = props;
  const { t, language } = words;
  const isWrong = errors.price_max !== undefined || errors.to !== undefined;
  const [topics, ...others] = groups;
  const summary =
    props.activeCount === 0
      ? t('filter.title')
      : t('filter.titleActive', { count: props.activeCount });
  return (
    <details class="filters" open={isWrong}>
      <summary class="filters-summary">
        <Icon name="filter" />
        <span>{summary}</span>
      </summary>
      <div class="filters-body">
        <h2 class="filters-title">{t('filter.title')}</h2>
        {topics && <FacetFilter group={topics} words={words} />}
        <PriceFilter
          words={words}
          query={page.query}
          typed={page.typed.price_max}
          error={errors.price_max}
        />
        {others.map((group) => (
          <FacetFilter key={group.facet} group={group} words={words} />
        ))}
        <Disclosure
          class="facet"
          summary={t('filter.dates')}
          isOpen={page.typed.to !== undefined || page.query.past === '1'}
        >
          <TextField
            language={language}
            id={FIELD_IDS.to}
            name="to"
            type={errors.to === undefined ? 'date' : 'text'}
            label={t('search.to')}
            value={page.typed.to}
            error={errors.to}
          />
          <div class="choice">
            <input
              type="checkbox"
              id="past"
              name="past"
              value="1"
              checked={page.query.past === '1'}
            />
            <label for="past">{t('filter.past')}</label>
          </div>
        </Disclosure>
        {page.query.sort !== undefined && (
          <input type="hidden" name="sort" value={page.query.sort} />
        )}
        <div class="filters-submit">
          <Button>{t('filter.submit')}</Button>
        </div>
      </div>
    </details>
  );
}
