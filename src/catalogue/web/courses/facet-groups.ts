import {
  DURATION_STEPS,
  FACETS,
  type Facet,
  LEVEL_FILTERS,
  type OfferQuery,
} from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import type { FacetCount, SearchAnswer } from '../../search/types.ts';
import { DELIVERY_FORMATS, TIME_MODELS } from '../../tables.ts';
import { FACET_TEXTS } from '../words/value-words.ts';
import type { Words } from '../words/words.ts';
import { valueLabel } from './value-label.ts';

/** A value to tick, with its exact number of offers and, for topics, the finer ones below it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly isChecked: boolean;
  readonly children: readonly FacetOption[];
}

/** One filter of the form. */
export interface FacetGroup {
  readonly facet: Facet;
  readonly label: string;
  readonly checkedCount: number;
  readonly isOpen: boolean;
  /** Shown at once: everything ticked and the most frequent. */
  readonly first: readonly FacetOption[];
  /** Behind a disclosure. */
  readonly rest: readonly FacetOption[];
}

const FIRST_OPTIONS = 8;
/** A longer list is no choice any more; whoever looks for a rare value finds it by words. */
const MOST_OPTIONS = 60;
/** What most people choose by is open from the start. */
const OPEN_FACETS: ReadonlySet<Facet> = new Set(['topic', 'format', 'time']);
/** Lists with an order of their own; all others go by frequency. */
const OWN_ORDER: Partial<Record<Facet, readonly string[]>> = {
  format: DELIVERY_FORMATS,
  time: TIME_MODELS,
  duration: DURATION_STEPS,
  level: LEVEL_FILTERS,
};

/** The filters that can still change something: each value with its count, ticked ones first where the list is long. */
export function facetGroups(
  query: OfferQuery,
  facets: SearchAnswer['facets'],
  labels: Labels,
  words: Words,
): FacetGroup[] {
  return FACETS.flatMap((facet) => {
    const chosen: readonly string[] = query[facet];
    const options = optionsOf(facet, facets[facet], chosen, labels, words);
    if (options.length === 0) return [];
    const isFew = options.length <= FIRST_OPTIONS + 1;
    const isFirst = (option: FacetOption, place: number) =>
      isFew || place < FIRST_OPTIONS || isTicked(option);
    return [
      {
        facet,
        label: words.t(FACET_TEXTS[facet]),
        checkedCount: chosen.length,
        isOpen: chosen.length > 0 || OPEN_FACETS.has(facet),
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
  const missing = chosen
    .filter((value) => !counts.some((known) => known.value === value))
    .map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing];
  const option = ({ value, count }: FacetCount, children: readonly FacetOption[]): FacetOption => ({
    value,
    label: valueLabel(facet, value, labels, words),
    count: words.format.count(count),
    isChecked: chosen.includes(value),
    children,
  });
  if (facet === 'topic') return topicTree(all, labels, option);
  const order = OWN_ORDER[facet];
  const sorted = order
    ? [...all].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    : all;
  return sorted.map((known) => option(known, []));
}

/** Topics under their parents; a topic whose parent has no count of its own stands for itself. */
function topicTree(
  counts: readonly FacetCount[],
  labels: Labels,
  option: (known: FacetCount, children: readonly FacetOption[]) => FacetOption,
): FacetOption[] {
  const parents = new Map(labels.terms('topic').map(({ key, parent }) => [key, parent]));
  const known = new Set(counts.map(({ value }) => value));
  const children = new Map<string, FacetCount[]>();
  const roots: FacetCount[] = [];
  for (const count of counts) {
    const parent = parents.get(count.value) ?? null;
    if (parent === null || !known.has(parent)) roots.push(count);
    else children.set(parent, [...(children.get(parent) ?? []), count]);
  }
  return roots.map((root) =>
    option(
      root,
      (children.get(root.value) ?? []).map((child) => option(child, [])),
    ),
  );
}
