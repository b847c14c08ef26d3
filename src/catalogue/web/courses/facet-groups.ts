import {
  CHILDCARE_FILTERS,
  DURATION_STEPS,
  FACETS,
  type Facet,
  LEVEL_FILTERS,
  type OfferQuery,
  PRICE_STEPS,
  SHARE_STEPS,
  STATUS_FILTERS,
  UNKNOWN,
  WEEKDAYS,
} from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { FacetCount, SearchAnswer } from '../../search/types.ts';
import { ACCESS_FEATURES, DELIVERY_FORMATS, TIME_MODELS } from '../../tables.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { topicTree } from './topic-tree.ts';
import { valueLabel } from './value-label.ts';

/** A value to tick, with its exact number of offers and, for topics, the finer ones below it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Null where a number would not be what ticking leads to. */
  readonly count: string | null;
  readonly isChecked: boolean;
  /** Nothing to find, and not chosen: stays in its place, so that the list does not jump. */
  readonly isDisabled: boolean;
  readonly children: readonly FacetOption[];
}

/** One filter of the form. */
export interface FacetGroup {
  readonly facet: Facet;
  readonly label: string;
  readonly checkedCount: number;
  /** Shown at once: everything ticked and the most frequent. */
  readonly first: readonly FacetOption[];
  /** Behind a disclosure. */
  readonly rest: readonly FacetOption[];
}

const FIRST_OPTIONS = 8;
/** A longer list is no choice any more; whoever looks for a rare value finds it by words. */
const MOST_OPTIONS = 40;
/** Values of an open list that can be on the page besides chosen ones. */
export const MOST_SHOWN = FIRST_OPTIONS + MOST_OPTIONS;
/** Lists whose values are known beforehand, in an order of their own; all others go by frequency. */
const CLOSED_LISTS: Partial<Record<Facet, readonly string[]>> = {
  format: DELIVERY_FORMATS,
  time: TIME_MODELS,
  weekday: WEEKDAYS,
  price: PRICE_STEPS,
  share: SHARE_STEPS,
  duration: DURATION_STEPS,
  level: LEVEL_FILTERS,
  access: ACCESS_FEATURES,
  childcare: CHILDCARE_FILTERS,
  status: STATUS_FILTERS,
};
/** Days are those on which one can come, all together: the number of courses on one of them says little. */
const WITHOUT_COUNTS: ReadonlySet<Facet> = new Set(['weekday']);

/** The filters that can still change something: each value with its count, ticked ones first where the list is long. */
export function facetGroups(
  query: OfferQuery,
  facets: SearchAnswer['facets'],
  labels: Labels,
  words: Words,
): FacetGroup[] {
  return FACETS.flatMap((facet) => {
    const chosen: readonly string[] = query[facet];
    if (facets[facet].length === 0 && chosen.length === 0) return [];
    const options = optionsOf(facet, facets[facet], chosen, labels, words);
    const isFew = options.length <= FIRST_OPTIONS + 1;
    const isFirst = (option: FacetOption, place: number) =>
      isFew || place < FIRST_OPTIONS || isTicked(option);
    return [
      {
        facet,
        label: words.t(FACET_TEXTS[facet]),
        checkedCount: chosen.length,
        first: options.filter(isFirst),
        rest: options.filter((option, place) => !isFirst(option, place)).slice(0, MOST_OPTIONS),
      },
    ];
  });
}

const isTicked = (option: FacetOption): boolean =>
  option.isChecked || option.children.some(isTicked);

function optionsOf(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  labels: Labels,
  words: Words,
): FacetOption[] {
  const option = ({ value, count }: FacetCount, children: readonly FacetOption[]): FacetOption => {
    const isChecked = chosen.includes(value);
    return {
      value,
      label: optionLabel(facet, value, labels, words),
      count: WITHOUT_COUNTS.has(facet) ? null : words.format.count(count),
      isChecked,
      isDisabled: count === 0 && !isChecked,
      children,
    };
  };
  const byValue = new Map(
    showable(facet, counts, chosen).map((known) => [known.value, known.count]),
  );
  const values = new Set([...(CLOSED_LISTS[facet] ?? []), ...byValue.keys(), ...chosen]);
  // Barrier facts are counted where they are a yes: how many are not stated is no number of the index.
  const hasUncounted = facet === 'access' && chosen.length > 0;
  const hasUnknown = values.delete(UNKNOWN) || hasUncounted;
  const all = [...values].map((value) => ({ value, count: byValue.get(value) ?? 0 }));
  const options =
    facet === 'topic'
      ? topicTree(all, labels, { chosen, most: MOST_SHOWN }, option)
      : all.map((known) => option(known, []));
  if (!hasUnknown) return options;
  const unknown = option({ value: UNKNOWN, count: byValue.get(UNKNOWN) ?? 0 }, []);
  return [...options, hasUncounted ? { ...unknown, count: null, isDisabled: false } : unknown];
}

/** A nation-wide answer has thousands of providers: only those that can be shown get words. Topics are first put under their parents. */
function showable(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[],
): readonly FacetCount[] {
  if (facet === 'topic' || counts.length <= MOST_SHOWN) return counts;
  const first = counts.slice(0, MOST_SHOWN);
  if (chosen.length === 0) return first;
  return [...first, ...counts.slice(MOST_SHOWN).filter(({ value }) => chosen.includes(value))];
}

function optionLabel(facet: Facet, value: string, labels: Labels, words: Words): string {
  if (value !== UNKNOWN) return valueLabel(facet, value, labels, words);
  return words.t(facet === 'status' ? 'filter.unknownSeats' : 'filter.unknown');
}
