import type { JSX } from 'preact';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { TextField } from '../../../ui/field.tsx';
import { coursesHref } from './course-links.ts';
import { dateSteps } from './date-steps.ts';
import { FilterSection } from './facet-filter.tsx';
import type { FilterParts } from './filter-panel.tsx';
import { Switch } from './option-boxes.tsx';
import { FIELD_IDS } from './search-fields.tsx';

/** When a course begins: steps for one tap, then the exact days, then what has no day at all. */
export function DateFilter(props: FilterParts & { now: Date }): JSX.Element {
  const { words, page } = props;
  const { t, language } = words;
  const { query, typed } = page;
  const isGiven = query.from !== undefined || query.to !== undefined;
  const steps = dateSteps(localDate(props.now), words);
  const isPresent = (from: LocalDate, to: LocalDate) => query.from === from && query.to === to;
  return (
    <FilterSection
      id="dates"
      label={t('filter.dates')}
      chosenCount={
        [typed.from, typed.to, query.past].filter(Boolean).length +
        (query.also.includes('undated') ? 1 : 0)
      }
      isOpen
      words={words}
    >
      <ul class="steps" data-live>
        {steps.map(({ from, to, label }, place) => (
          <li key={from}>
            <a
              id={`dates-${place}`}
              href={coursesHref(language, query, { from, to })}
              aria-current={isPresent(from, to) ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
        {isGiven && (
          <li>
            <a
              id="dates-any"
              href={coursesHref(language, query, { from: undefined, to: undefined })}
            >
              {t('filter.anyTime')}
            </a>
          </li>
        )}
      </ul>
      <div class="field-pair">
        <DateField {...props} name="from" label={t('search.from')} />
        <DateField {...props} name="to" label={t('search.to')} />
      </div>
      <div id="dates-also" class="also">
        {isGiven && (
          <Switch
            name="also"
            value="undated"
            label={t('filter.undated')}
            isChecked={query.also.includes('undated')}
          />
        )}
      </div>
      <Switch name="past" value="1" label={t('filter.past')} isChecked={query.past === '1'} />
    </FilterSection>
  );
}

function DateField(props: FilterParts & { name: 'from' | 'to'; label: string }): JSX.Element {
  const { words, page, errors, name, label } = props;
  return (
    <TextField
      language={words.language}
      id={FIELD_IDS[name]}
      name={name}
      // A field for days would drop what was typed if that is no day.
      type={errors[name] === undefined ? 'date' : 'text'}
      label={label}
      value={page.typed[name]}
      error={errors[name]}
    />
  );
}
