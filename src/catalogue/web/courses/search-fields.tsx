import type { JSX } from 'preact';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import type { Words } from '../words/words.ts';
import type { FieldErrors, PageQuery, TypedField } from './read-page-query.ts';

const RADII_KM = [5, 10, 15, 25, 50, 100];

/** Ids of the fields; the error summary leads there. */
export const FIELD_IDS: Record<TypedField, string> = {
  near: 'near',
  km: 'km',
  from: 'from',
  to: 'to',
  price_max: 'price_max',
};

/** What, where and how far, from when. Keeps what was typed, right or wrong. */
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
        <TextField
          language={language}
          id={FIELD_IDS.from}
          name="from"
          // A field for days would drop what was typed if that is no day.
          type={errors.from === undefined ? 'date' : 'text'}
          label={t('search.from')}
          value={typed.from}
          error={errors.from}
        />
        <Button icon="search">{t('search.submit')}</Button>
      </div>
    </search>
  );
}
