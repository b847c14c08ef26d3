import { stableId } from '../../../platform/ids.ts';
import { missingEdited } from '../../queries/delivery-keys.ts';
import { missingOffers, offersByKey } from '../../queries/intake/missing-offers.ts';
import type { BatchContext } from './batch-context.ts';
import type { ObservedItem } from './delivery-observer.ts';
import { missingButEdited } from './edited-by-hand.ts';
import { byRecord } from './observe-batch.ts';
import type { RepeatedDelivery } from './repeated-delivery.ts';

/** Tells the observer what the delivery withdraws, before it does so: a person may have to agree first. */
export async function observeMissing({
  trx,
  stamp,
  tally,
  delta,
  observer,
  source,
}: BatchContext): Promise<void> {
  if (observer === null) return;
  tally.onReject = null;
  tally.onWarn = null;
  const gone = delta.isDelta
    ? await offersByKey(trx, stamp.sourceId, [...delta.withdrawn])
    : await missingOffers(trx, stamp.sourceId);
  const items = gone.map(
    ({ id, key, title }): ObservedItem => ({
      ...NOTHING,
      kind: 'withdrawn',
      offerId: id,
      key,
      title,
    }),
  );
  const kept = delta.isDelta ? [] : await missingEdited(trx, stamp.sourceId);
  const stay = kept.map(
    ({ key, title }): ObservedItem => ({
      ...NOTHING,
      kind: 'kept',
      offerId: stableId(source.memberId, source.key, key),
      key,
      title,
      problems: [missingButEdited(title)],
    }),
  );
  await observer.note([...items, ...stay], tally.records);
}

/** Tells it about a file that was delivered before and changes nothing: what was wrong with it then is wrong with it now. */
export async function observeRepeated(
  observer: BatchContext['observer'],
  { records, rejected, warnings }: RepeatedDelivery,
): Promise<void> {
  if (observer === null) return;
  const items = (kind: ObservedItem['kind'], problems: typeof rejected): ObservedItem[] =>
    [...byRecord(problems)].map(([record, found]) => ({
      ...NOTHING,
      kind,
      record,
      line: found[0]?.line ?? null,
      problems: found,
    }));
  await observer.note([...items('rejected', rejected), ...items('unchanged', warnings)], records);
}

const NOTHING = {
  record: 0,
  line: null,
  key: null,
  title: null,
  offerId: null,
  before: null,
  after: null,
  problems: [],
  raw: null,
} as const;
