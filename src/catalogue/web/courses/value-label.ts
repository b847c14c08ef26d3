import { type Facet, UNKNOWN } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { CatalogueText } from '../../texts.ts';
import { languageName } from '../words/language-names.ts';
import {
  CHILDCARE_FILTER_TEXTS,
  DURATION_TEXTS,
  FORMAT_TEXTS,
  LEVEL_TEXTS,
  PRICE_TEXTS,
  SHARE_TEXTS,
  STATUS_FILTER_TEXTS,
  TIME_TEXTS,
  WEEKDAY_TEXTS,
} from '../words/value-words.ts';
import type { Words } from '../words/words.ts';

const VALUE_TEXTS: Partial<Record<Facet, Readonly<Record<string, CatalogueText>>>> = {
  format: FORMAT_TEXTS,
  time: TIME_TEXTS,
  weekday: WEEKDAY_TEXTS,
  price: PRICE_TEXTS,
  share: SHARE_TEXTS,
  duration: DURATION_TEXTS,
  level: LEVEL_TEXTS,
  childcare: CHILDCARE_FILTER_TEXTS,
  status: STATUS_FILTER_TEXTS,
};

/** What a value of a filter is called. A key that nobody knows (an old link) stands for itself. */
export function valueLabel(facet: Facet, value: string, labels: Labels, words: Words): string {
  if (facet === 'provider') return labels.provider(value)?.name ?? value;
  if (value === UNKNOWN) return words.t('value.unknown');
  if (facet === 'language') return languageName(value, words.language);
  const text = VALUE_TEXTS[facet]?.[value];
  if (text !== undefined) return words.t(text);
  return labels.term(facet, value, words.language) ?? value;
}
