import { FACETS, type OfferQuery } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { Centre } from '../../search/types.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';
import { valueLabel } from './value-label.ts';

/** A condition in force and the address of the list without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly href: string;
}

/** Every condition but the words, in the order of the form. */
export function activeFilters(
  query: OfferQuery,
  centre: Centre | null,
  labels: Labels,
  words: Words,
): ActiveFilter[] {
  const { t, format, language } = words;
  const active: ActiveFilter[] = [];
  const add = (label: string, changes: Parameters<typeof coursesHref>[2]) =>
    active.push({ label, href: coursesHref(language, query, changes) });
  if (query.near !== undefined) {
    const place = centre?.label ?? t('near.point');
    add(t('active.near', { place, km: query.km }), { near: undefined });
  }
  if (query.from !== undefined) {
    add(t('active.from', { date: format.dateShort(query.from) }), { from: undefined });
  }
  if (query.to !== undefined) {
    add(t('active.to', { date: format.dateShort(query.to) }), { to: undefined });
  }
  for (const facet of FACETS) {
    const values: readonly string[] = query[facet];
    for (const value of values) {
      const label = valueLabel(facet, value, labels, words);
      add(t('active.value', { facet: t(FACET_TEXTS[facet]), value: label }), {
        [facet]: values.filter((other) => other !== value),
      });
    }
  }
  if (query.price_max !== undefined) {
    const text =
      query.price_max === 0
        ? t('price.free')
        : t('price.upTo', { price: format.money(Math.round(query.price_max * 100)) });
    add(text, { price_max: undefined });
  }
  if (query.past !== undefined) add(t('active.past'), { past: undefined });
  return active;
}
