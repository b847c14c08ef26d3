import type { JSX } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { Suggestions } from '../../../ui/suggestions.tsx';
import type { Words } from '../words/words.ts';
import { ALSO_TEXTS } from './active-filters.ts';
import { Switch } from './option-boxes.tsx';
import type { FieldErrors, PageQuery, TypedField } from './read-page-query.ts';

const RADII_KM = [5, 10, 15, 25, 50, 100];

/** Ids of the fields; the error summary leads there. */
export const FIELD_IDS: Record<TypedField, string> = {
  near: 'near',
  km: 'km',
  from: 'from',
  to: 'to',
  starts_after: 'starts_after',
  ends_by: 'ends_by',
  price_max: 'price_max',
};

/** What, where and how far; beside a place, what a circle leaves out. Keeps what was typed, right or wrong. */
export function SearchFields(props: {
  words: Words;
  page: PageQuery;
  errors: Readonly<Partial<Record<keyof FieldErrors, string>>>;
}): JSX.Element {
  const { words, page, errors } = props;
  const { t, language } = words;
  const { query, typed } = page;
  const km = typed.km ?? String(query.km);
  const radii = RADII_KM.some((radius) => String(radius) === km)
    ? RADII_KM
    : [Number(km), ...RADII_KM];
  return (
    <search class="courses-search" aria-label={t('search.label')}>
      <div class="search-form">
        <Suggestions language={language} of="catalogue" then="search" class="search-what">
          <TextField
            language={language}
            id="q"
            name="q"
            type="search"
            label={t('search.what')}
            value={query.q}
            maxLength={200}
            autocomplete="off"
          />
        </Suggestions>
        <Suggestions language={language} of="places" then="search">
          <TextField
            language={language}
            id={FIELD_IDS.near}
            name="near"
            label={t('search.where')}
            value={typed.near}
            maxLength={80}
            autocomplete="postal-code"
            error={errors.near}
          />
        </Suggestions>
        <SelectField
          language={language}
          id={FIELD_IDS.km}
          name="km"
          label={t('search.radius')}
          value={km}
          error={errors.km}
          options={radii
            .filter((radius) => Number.isFinite(radius))
            .map((radius) => ({ value: String(radius), label: t('search.km', { km: radius }) }))}
        />
        <div id="search-also" class="search-also">
          {query.near !== undefined &&
            (['online', 'unplaced'] as const).map((value) => (
              <Switch
                key={value}
                name="also"
                value={value}
                label={t(ALSO_TEXTS[value])}
                isChecked={query.also.includes(value)}
              />
            ))}
        </div>
        <Button icon="search">{t('search.submit')}</Button>
      </div>
    </search>
  );
}
