import type { JSX } from 'preact';
import { TextField } from '../../../ui/field.tsx';
import { FacetBoxes, FilterSection } from './facet-filter.tsx';
import type { FacetGroup } from './facet-groups.ts';
import type { FilterParts } from './filter-panel.tsx';
import { FIELD_IDS } from './search-fields.tsx';

/** Steps with their counts, and a field for the exact amount; a course meets either. */
export function PriceFilter(props: FilterParts & { group: FacetGroup | undefined }): JSX.Element {
  const { words, page, errors, group } = props;
  const { t, language } = words;
  const { price_max } = page.typed;
  return (
    <FilterSection
      id="price"
      label={t('facet.price')}
      chosenCount={(group?.checkedCount ?? 0) + (price_max === undefined ? 0 : 1)}
      words={words}
    >
      {group && <FacetBoxes group={group} words={words} />}
      <TextField
        language={language}
        id={FIELD_IDS.price_max}
        name="price_max"
        type="text"
        inputmode="decimal"
        width="short"
        label={t('price.atMost')}
        hint={t('price.hint')}
        value={price_max}
        error={errors.price_max}
      />
    </FilterSection>
  );
}
