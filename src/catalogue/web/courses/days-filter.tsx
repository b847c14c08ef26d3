import type { JSX } from 'preact';
import { TextField } from '../../../ui/field.tsx';
import { FacetBoxes, FilterSection } from './facet-filter.tsx';
import type { FacetGroup } from './facet-groups.ts';
import type { FilterParts } from './filter-panel.tsx';
import { Switch } from './option-boxes.tsx';
import { FIELD_IDS } from './search-fields.tsx';

const HOURS = [
  { name: 'starts_after', label: 'filter.startsAfter' },
  { name: 'ends_by', label: 'filter.endsBy' },
] as const;

/** When somebody has time: the days of the week, and the hours that the day allows. */
export function DaysFilter(props: FilterParts & { group: FacetGroup | undefined }): JSX.Element {
  const { words, page, errors, group } = props;
  const { t, language } = words;
  const { query, typed } = page;
  const hours = HOURS.filter(({ name }) => typed[name] !== undefined);
  const hasUntimed = query.also.includes('untimed');
  return (
    <FilterSection
      id="days"
      label={t('filter.days')}
      chosenCount={(group?.checkedCount ?? 0) + hours.length + (hasUntimed ? 1 : 0)}
      words={words}
    >
      {group && (
        <FacetBoxes
          group={group}
          words={words}
          legend={t('filter.daysLegend')}
          hint={t('filter.daysHint')}
          class="choices-two"
        />
      )}
      <div class="field-pair">
        {HOURS.map(({ name, label }) => (
          <TextField
            key={name}
            language={language}
            id={FIELD_IDS[name]}
            name={name}
            type={errors[name] === undefined ? 'time' : 'text'}
            label={t(label)}
            value={errors[name] === undefined ? query[name] : typed[name]}
            error={errors[name]}
          />
        ))}
      </div>
      <div id="days-also" class="also">
        {(hours.length > 0 || hasUntimed) && (
          <Switch name="also" value="untimed" label={t('filter.untimed')} isChecked={hasUntimed} />
        )}
      </div>
    </FilterSection>
  );
}
