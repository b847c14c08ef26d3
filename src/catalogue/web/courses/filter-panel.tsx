import type { JSX } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Facet } from '../../model/offer-query.ts';
import type { Words } from '../words/words.ts';
import { DateFilter } from './date-filter.tsx';
import { DaysFilter } from './days-filter.tsx';
import { FacetFilter, FilterSection } from './facet-filter.tsx';
import type { FacetGroup } from './facet-groups.ts';
import { PriceFilter } from './price-filter.tsx';
import type { FieldErrors, PageQuery } from './read-page-query.ts';

/** What every part of the form needs: the wording, what is asked, and sentences at fields. */
export interface FilterParts {
  readonly words: Words;
  readonly page: PageQuery;
  readonly errors: Readonly<Partial<Record<keyof FieldErrors, string>>>;
}

/** Behind one more line: decisive for some people, but not for most. */
const OTHERS: readonly Facet[] = [
  'duration',
  'level',
  'language',
  'access',
  'funding',
  'certificate',
  'target',
  'provider',
];

/** All filters, most used first. One column beside the results where there is room; behind one line on a phone. */
export function FilterPanel(
  props: FilterParts & {
    groups: readonly FacetGroup[];
    activeCount: number;
    now: Date;
  },
): JSX.Element {
  const { words, page, groups, errors } = props;
  const { t } = words;
  const { near: _near, km: _km, ...insideErrors } = errors;
  const parts = { words, page, errors };
  const group = (facet: Facet) => groups.find((one) => one.facet === facet);
  const facet = (name: Facet, isOpen = false) => {
    const found = group(name);
    return found && <FacetFilter key={name} group={found} words={words} isOpen={isOpen} />;
  };
  const share = group('share');
  const others = groups.filter((one) => OTHERS.includes(one.facet));
  const summary =
    props.activeCount === 0
      ? t('filter.title')
      : t('filter.titleActive', { count: props.activeCount });
  return (
    <details class="filters" open={Object.keys(insideErrors).length > 0}>
      <summary class="filters-summary">
        <Icon name="filter" />
        <span id="filters-title">{summary}</span>
      </summary>
      <div class="filters-body">
        <h2 class="filters-title">{t('filter.title')}</h2>
        <div id="filters-main">
          {facet('topic', true)}
          <DateFilter {...parts} now={props.now} />
          {facet('time', true)}
          <DaysFilter {...parts} group={group('weekday')} />
          <PriceFilter {...parts} group={group('price')} />
          {share && <FacetFilter group={share} words={words} hint={t('share.hint')} />}
          {facet('format')}
          {facet('status')}
          {facet('childcare')}
          {others.length > 0 && (
            <FilterSection
              id="others"
              label={t('filter.others')}
              chosenCount={others.reduce((sum, one) => sum + one.checkedCount, 0)}
              words={words}
            >
              {OTHERS.map((name) => facet(name))}
            </FilterSection>
          )}
        </div>
        <div class="filters-submit">
          <Button kind="secondary">{t('filter.submit')}</Button>
        </div>
      </div>
    </details>
  );
}
