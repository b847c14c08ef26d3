import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { ItemFilter } from '../../../queries/intake/items-of-delivery.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';
import { deliveryPath } from '../paths.ts';

/** What needs a person comes first. */
const FILTERS = ['rejected', 'kept', 'changed', 'created', 'withdrawn', 'remarks'] as const;
type ShownFilter = (typeof FILTERS)[number];

const FILTER_TEXTS: Readonly<Record<ShownFilter, CatalogueText>> = {
  rejected: 'editor.items.rejected',
  kept: 'editor.items.kept',
  changed: 'editor.items.changed',
  created: 'editor.items.created',
  withdrawn: 'editor.items.withdrawn',
  remarks: 'editor.items.remarks',
};
export const FILTER_LEADS: Readonly<Record<ShownFilter, CatalogueText>> = {
  rejected: 'editor.items.rejectedLead',
  kept: 'editor.items.keptLead',
  changed: 'editor.items.changedLead',
  created: 'editor.items.createdLead',
  withdrawn: 'editor.items.withdrawnLead',
  remarks: 'editor.items.remarksLead',
};

/** The list to show: the one that was asked for, else the first that has anything. Null = there is nothing. */
export function chosenFilter(
  asked: string | null,
  counts: ReadonlyMap<ItemFilter, number>,
): ShownFilter | null {
  const there = FILTERS.filter((filter) => (counts.get(filter) ?? 0) > 0);
  return there.find((filter) => filter === asked) ?? there[0] ?? null;
}

/** The address of a delivery with one of its lists. */
export function itemsHref(
  { language }: Words,
  slug: string,
  deliveryId: string,
  { filter, page }: { readonly filter: ShownFilter; readonly page: number },
): string {
  const path = localizedPath(language, deliveryPath(slug, deliveryId));
  return `${path}?art=${filter}${page > 1 ? `&page=${page}` : ''}#items`;
}

/** The lists of a delivery, each with its number. */
export function ItemFilters(props: {
  readonly words: Words;
  readonly slug: string;
  readonly deliveryId: string;
  readonly counts: ReadonlyMap<ItemFilter, number>;
  readonly chosen: ShownFilter;
}): JSX.Element {
  const { words, counts, chosen } = props;
  return (
    <nav aria-label={words.t('editor.items.label')}>
      <ul class="filter-links">
        {FILTERS.filter((filter) => (counts.get(filter) ?? 0) > 0).map((filter) => (
          <li key={filter}>
            <a
              href={itemsHref(words, props.slug, props.deliveryId, { filter, page: 1 })}
              aria-current={filter === chosen ? 'true' : undefined}
            >
              {words.t(FILTER_TEXTS[filter])}{' '}
              <span class="small">{words.format.count(counts.get(filter) ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
