import type { Kysely } from 'kysely';
import { stableId } from '../../../platform/ids.ts';
import type { RunRecord } from '../../exchange/record.ts';
import type { DeliveryStamp } from '../../queries/delivery-rows.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryObserver } from './delivery-observer.ts';
import type { DeliveryTally } from './delivery-report.ts';
import type { DeltaState } from './delta-state.ts';
import type { DeliverySource, PublishLookups } from './publish-options.ts';
import { type RunRows, runRows } from './run-rows.ts';
import type { DeliveryVenues } from './venues.ts';

/** What is the same for all batches of a delivery. */
export interface BatchContext {
  readonly trx: Kysely<CatalogueTables>;
  readonly source: DeliverySource;
  readonly stamp: DeliveryStamp;
  readonly lookups: PublishLookups;
  readonly venues: DeliveryVenues;
  readonly tally: DeliveryTally;
  readonly delta: DeltaState;
  readonly observer: DeliveryObserver | null;
  /** `live`: only facts of the day go online, the rest waits for the office. */
  readonly speed: 'whole' | 'live';
}

/** The rows of a run of a stored or just written offer. */
export function rowsOfRun(
  { source, venues }: BatchContext,
  record: RunRecord,
  offerId: string,
): RunRows {
  const runId = stableId(source.memberId, source.key, 'run', record.key);
  return runRows(record, { runId, offerId, venueId: venues.idOf(record.venue) });
}
