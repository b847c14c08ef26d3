import type { JSX } from 'preact';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextField } from '../../../ui/field.tsx';
import type { OfferQuery } from '../../model/offer-query.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';
import { FIELD_IDS } from './search-fields.tsx';

const STEPS_EUROS = [0, 50, 150, 500, 1500];

/** Steps to choose with one tap, and a field for the exact amount. */
export function PriceFilter(props: {
  words: Words;
  query: OfferQuery;
  typed: string | undefined;
  error: string | undefined;
}): JSX.Element {
  const { words, query, typed, error } = props;
  const { t, format, language } = words;
  return (
    <Disclosure class="facet" summary={t('filter.price')} isOpen>
      <ul class="price-steps">
        {STEPS_EUROS.map((euros) => (
          <li key={euros}>
            <a
              href={coursesHref(language, query, { price_max: euros })}
              aria-current={query.price_max === euros ? 'true' : undefined}
            >
              {euros === 0
                ? t('price.free')
                : t('price.upTo', { price: format.money(euros * 100) })}
            </a>
          </li>
        ))}
      </ul>
      <TextField
        language={language}
        id={FIELD_IDS.price_max}
        name="price_max"
        type="text"
        inputmode="decimal"
        width="short"
        label={t('price.atMost')}
        hint={t('price.hint')}
        value={typed}
        error={error}
      />
    </Disclosure>
  );
}
