import {
  type Also,
  FACETS,
  type Facet,
  type OfferQuery,
  UNKNOWN,
} from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { Centre } from '../../search/types.ts';
import type { CatalogueText } from '../../texts.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { coursesHref, type ListQuery } from './course-links.ts';
import { valueLabel } from './value-label.ts';

/** A condition in force and the address of the list without it. */
export interface ActiveFilter {
  readonly label: string;
  readonly href: string;
}

/** The switches beside the exact fields. */
export const ALSO_TEXTS: Record<Also, CatalogueText> = {
  online: 'filter.online',
  unplaced: 'filter.unplaced',
  undated: 'filter.undated',
  untimed: 'filter.untimed',
};

/** Every condition but the words, in the order of the form. */
export function activeFilters(
  query: OfferQuery,
  centre: Centre | null,
  labels: Labels,
  words: Words,
): ActiveFilter[] {
  const { t, format, language } = words;
  const active: ActiveFilter[] = [];
  const add = (label: string, changes: ListQuery) =>
    active.push({ label, href: coursesHref(language, query, changes) });
  if (query.near !== undefined) {
    const place = centre?.label ?? t('near.point');
    const also = query.also.filter((other) => other !== 'online' && other !== 'unplaced');
    add(t('active.near', { place, km: query.km }), { near: undefined, also });
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
      add(chosenLabel(facet, value, values, labels, words), {
        [facet]: values.filter((other) => other !== value),
      });
    }
  }
  if (query.starts_after !== undefined) {
    add(t('active.startsAfter', { time: query.starts_after }), { starts_after: undefined });
  }
  if (query.ends_by !== undefined) {
    add(t('active.endsBy', { time: query.ends_by }), { ends_by: undefined });
  }
  if (query.price_max !== undefined) {
    const text =
      query.price_max === 0
        ? t('price.free')
        : t('price.upTo', { price: format.money(Math.round(query.price_max * 100)) });
    add(text, { price_max: undefined });
  }
  for (const also of query.also) {
    add(t(ALSO_TEXTS[also]), { also: query.also.filter((other) => other !== also) });
  }
  if (query.past !== undefined) add(t('active.past'), { past: undefined });
  return active;
}

/** "Kinderbetreuung: in der Nähe"; "auch ohne Angabe" where it stands beside another value. */
function chosenLabel(
  facet: Facet,
  value: string,
  values: readonly string[],
  labels: Labels,
  words: Words,
): string {
  const { t } = words;
  const name = t(FACET_TEXTS[facet]);
  if (value === UNKNOWN) {
    return t(values.length > 1 ? 'active.unknown' : 'active.onlyUnknown', { facet: name });
  }
  return t('active.value', { facet: name, value: valueLabel(facet, value, labels, words) });
}
