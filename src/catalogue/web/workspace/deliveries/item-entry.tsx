import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import { ChangeList } from '../history/change-list.tsx';
import { coursePaths, recordPath } from '../paths.ts';
import { ItemProblems, itemTitle } from './item-problems.tsx';
import { type ShownChange, shownChange } from './shown-change.ts';

export interface ItemContext {
  readonly words: Words;
  readonly labels: Labels;
  readonly slug: string;
  readonly deliveryId: string;
  readonly mayEdit: boolean;
  /** Courses that are there now, drafts included. */
  readonly offerIds: ReadonlySet<string>;
  /** The course that a rejected record has become, by the record's number. */
  mendedAs(record: number): string;
}

/** One record of a delivery: what became of it, and what a person can do. */
export function ItemEntry(props: ItemContext & { readonly item: DeliveryItem }): JSX.Element {
  const { item, words, slug, offerIds } = props;
  const isThere = item.offerId !== null && offerIds.has(item.offerId);
  const title = itemTitle(item, words);
  const href =
    isThere && item.offerId !== null
      ? localizedPath(words.language, coursePaths(slug, item.offerId).course)
      : null;
  const change = shownChange(item);
  return (
    <Card as="li" class="course-entry">
      <h3>{href === null ? title : <a href={href}>{title}</a>}</h3>
      <ItemProblems words={words} problems={item.problems} />
      {change !== null && <Changes {...props} change={change} />}
      <NextStep {...props} hasChange={change !== null} />
    </Card>
  );
}

function Changes(props: ItemContext & { readonly change: ShownChange }): JSX.Element {
  const { words, labels, change } = props;
  if (change.changes.length === 0) return <p class="small">{words.t('editor.items.formOnly')}</p>;
  return <ChangeList words={words} labels={labels} {...change} />;
}

function NextStep(
  props: ItemContext & { readonly item: DeliveryItem; readonly hasChange: boolean },
): JSX.Element | null {
  const { item, words, slug, deliveryId, offerIds } = props;
  const { t, language } = words;
  if (!props.mayEdit) return null;
  const href = localizedPath(language, recordPath(slug, deliveryId, item.position));
  if (item.kind === 'kept' && props.hasChange) return <a href={href}>{t('editor.items.choose')}</a>;
  if (item.kind !== 'rejected') return null;
  const mended = props.mendedAs(item.record);
  if (!offerIds.has(mended)) return <a href={href}>{t('editor.items.mend')}</a>;
  return (
    <p>
      <Status tone="positive">{t('editor.items.mended')}</Status>{' '}
      <a href={localizedPath(language, coursePaths(slug, mended).course)}>
        {t('editor.items.toCourse')}
      </a>
    </p>
  );
}
