import type { Also } from '../../model/offer-query.ts';
import { type OfferQuery, UNKNOWN } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { CatalogueText } from '../../texts.ts';
import type { Widening } from '../../use-cases/widen-query.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { valueLabel } from './value-label.ts';

const ADDITION_TEXTS: Record<Also, CatalogueText> = {
  online: 'widen.alsoOnline',
  unplaced: 'widen.alsoUnplaced',
  undated: 'widen.alsoUndated',
  untimed: 'widen.alsoUntimed',
};

/** A way out of an empty answer as a link says it. `placeLabel` is the place of the search as people know it. */
export function wideningWords(
  widening: Widening,
  query: OfferQuery,
  placeLabel: string,
  labels: Labels,
  words: Words,
): string {
  const { t } = words;
  const { facet } = widening;
  switch (widening.kind) {
    case 'radius':
      return t('widen.radius', { km: widening.km ?? 0 });
    case 'anywhere':
      return t('widen.anywhere');
    case 'also':
      return widening.also ? t(ADDITION_TEXTS[widening.also]) : '';
    case 'unknown':
      return facet ? t('widen.unknown', { facet: t(FACET_TEXTS[facet]) }) : '';
    case 'facet': {
      if (!facet) return '';
      const [value, ...others] = query[facet];
      // One value is named, several go by the name of their filter.
      return value === undefined || value === UNKNOWN || others.length > 0
        ? t('widen.facet', { facet: t(FACET_TEXTS[facet]) })
        : t('widen.value', { value: valueLabel(facet, value, labels, words) });
    }
    case 'dates':
      return t('widen.dates');
    case 'hours':
      return t('widen.hours');
    case 'price':
      return t('widen.price');
    case 'past':
      return t('widen.past');
    case 'word':
      return t('widen.word', { word: widening.word ?? '' });
    case 'words':
      return t('widen.words');
    case 'only_words':
      return t('widen.onlyWords', { words: query.q });
    case 'only_place':
      return t('widen.onlyPlace', { km: widening.km ?? 0, place: placeLabel });
  }
}
