import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { ParsedRecord } from '../../exchange/record.ts';
import { countMissing, createKeyTables, missingEdited } from '../../queries/delivery-keys.ts';
import type { DeliveryStamp } from '../../queries/delivery-rows.ts';
import { countPublished, lastPublished } from '../../queries/delivery-source.ts';
import {
  confirmDelivered,
  dropUnusedContacts,
  dropUnusedVenues,
  withdrawMissing,
} from '../../queries/delivery-withdraw.ts';
import type { CatalogueTables } from '../../tables.ts';
import { batchesOf } from './batches.ts';
import type { DeliveryTally } from './delivery-report.ts';
import { missingButEdited } from './edited-by-hand.ts';
import {
  type DeliverySource,
  type PublishOptions,
  SHRINK_FLOOR,
  SHRINK_LIMIT,
} from './publish-options.ts';
import { DeliveryVenues } from './venues.ts';
import { type BatchContext, writeBatch } from './write-batch.ts';

export type Applied =
  | { readonly kind: 'applied' }
  /** Everything was written so far, but must be undone: a person has to agree first. */
  | { readonly kind: 'shrinks'; readonly message: string };

/** Writes all records, then withdraws what the delivery no longer has. Throws `UnreadableDelivery` from the records. */
export async function applyDelivery(
  trx: Kysely<CatalogueTables>,
  source: DeliverySource,
  stamp: DeliveryStamp,
  tally: DeliveryTally,
  records: AsyncIterable<ParsedRecord>,
  options: PublishOptions,
): Promise<Applied> {
  const { lookups } = options;
  const venues = new DeliveryVenues(source.memberId, lookups.geocode);
  const published = await countPublished(trx, stamp.sourceId);
  await createKeyTables(trx);
  await writeAll({ trx, source, stamp, lookups, tally, venues }, records);
  const missing = await countMissing(trx, stamp.sourceId);
  const isEmpty = tally.records === tally.rejectedCount;
  if (shrinksTooMuch(published, missing, isEmpty) && options.acceptShrink !== true) {
    tally.withdrawn = missing;
    return { kind: 'shrinks', message: shrinkMessage(published, missing) };
  }
  const kept = await missingEdited(trx, stamp.sourceId);
  tally.warn(kept.map(({ title }) => missingButEdited(title)));
  tally.withdrawn = await withdrawMissing(trx, stamp);
  if ((await lastPublished(trx, stamp.sourceId))?.fileHash !== options.file.hash) {
    await confirmDelivered(trx, stamp, localDate(stamp.now));
  }
  if (tally.updated > 0) {
    await dropUnusedVenues(trx, stamp);
    await dropUnusedContacts(trx, stamp);
  }
  return { kind: 'applied' };
}

/** Writes one batch while the next is being read: two processes work, not one. */
async function writeAll(
  context: BatchContext,
  records: AsyncIterable<ParsedRecord>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batchesOf(records)) {
      await writing;
      writing = writeBatch(context, batch);
      // Its failure is met at the next await; without this it would count as unhandled until then.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    // The connection must be idle before anybody rolls back, also when reading failed.
    await writing.catch(() => undefined);
  }
}

/** More than the share that needs no consent, or nothing usable at all where something was published. */
function shrinksTooMuch(published: number, missing: number, isEmpty: boolean): boolean {
  if (isEmpty && published > 0) return true;
  return published >= SHRINK_FLOOR && missing > published * SHRINK_LIMIT;
}

function shrinkMessage(published: number, missing: number): string {
  return `Die Lieferung wartet, am Bestand ist nichts geändert: Sie würde ${missing} von ${published} veröffentlichten Angeboten zurückziehen. Ist das richtig, dann wiederholen Sie den Befehl mit --accept-shrink.`;
}
