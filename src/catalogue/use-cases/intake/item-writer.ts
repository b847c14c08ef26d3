import type { Kysely } from 'kysely';
import { pruneChange } from '../../model/intake/prune-change.ts';
import { shortened } from '../../model/storable-text.ts';
import { addItems, type NewItem } from '../../queries/intake/delivery-items.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryObserver, ObservedItem } from '../publish/delivery-observer.ts';

/** Items kept of one delivery; the figures of its report count all. */
const MOST_ITEMS = 100_000;
const LONGEST_RAW = 20_000;
const LONGEST_TITLE = 300;
const MOST_PROBLEMS = 20;

/**
 * Keeps what a delivery does, outside of the transaction that does it: it must be there also when that is undone. Courses that stay as
 * they are and of which there is nothing to remark are only counted.
 */
export function itemWriter(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  onRecords: (records: number) => Promise<void>,
): DeliveryObserver {
  let position = 0;
  return {
    async note(items, records) {
      const kept = items
        .filter(({ kind, problems }) => kind !== 'unchanged' || problems.length > 0)
        .slice(0, MOST_ITEMS - position);
      await addItems(
        db,
        deliveryId,
        kept.map((item) => rowOf(item, position++)),
      );
      await onRecords(records);
    },
  };
}

function rowOf(item: ObservedItem, position: number): NewItem {
  const { before, after, problems } = item;
  const shown = before === null || after === null ? null : pruneChange(before, after);
  return {
    position,
    kind: item.kind,
    record: item.record,
    line: item.line,
    source_key: item.key,
    title: item.title === null ? null : shortened(item.title, LONGEST_TITLE),
    offer_id: item.offerId,
    before: shown?.before ?? null,
    // Of rejected records what could be read.
    after: shown?.after ?? after,
    problems: problems.length === 0 ? null : problems.slice(0, MOST_PROBLEMS),
    raw: item.raw === null ? null : shortened(item.raw, LONGEST_RAW),
  };
}
