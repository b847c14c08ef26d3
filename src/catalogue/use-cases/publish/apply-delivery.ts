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
import type { BatchContext } from './batch-context.ts';
import type { DeliveryTally } from './delivery-report.ts';
import { DeltaState } from './delta-state.ts';
import { missingButEdited } from './edited-by-hand.ts';
import { observeMissing } from './observe-missing.ts';
import {
  type DeliverySource,
  type PublishOptions,
  SHRINK_FLOOR,
  SHRINK_LIMIT,
} from './publish-options.ts';
import { resolvedBatches } from './resolved-batches.ts';
import { DeliveryVenues } from './venues.ts';
import { writeBatch } from './write-batch.ts';

export type Applied =
  | { readonly kind: 'applied' }
  /** Everything was written so far, but must be undone: a person has to agree first. */
  | { readonly kind: 'shrinks'; readonly message: string };

/** Writes all records; then, unless they are a delta, withdraws what the delivery no longer has. Throws `UnreadableDelivery` from the records. */
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
  const delta = new DeltaState();
  const observer = options.observer ?? null;
  const speed = options.speed ?? 'whole';
  const context = { trx, source, stamp, lookups, tally, venues, delta, observer, speed } as const;
  await writeAll(context, records);
  tally.isDelta = delta.isDelta;
  await observeMissing(context);
  const refusal = delta.isDelta
    ? deltaRefusal(published, tally, options)
    : await fullRefusal(trx, stamp, tally, published, options);
  if (refusal !== null) return { kind: 'shrinks', message: refusal };
  if (!delta.isDelta) {
    const kept = await missingEdited(trx, stamp.sourceId);
    tally.warn(kept.map(({ title }) => missingButEdited(title)));
    tally.withdrawn = await withdrawMissing(trx, stamp);
  }
  if ((await lastPublished(trx, stamp.sourceId))?.fileHash !== options.file.hash) {
    await confirmDelivered(trx, stamp, localDate(stamp.now), delta.isDelta ? 'named' : 'all');
  }
  if (tally.updated > 0) {
    await dropUnusedVenues(trx, stamp);
    await dropUnusedContacts(trx, stamp);
  }
  if (delta.isDelta) tally.publishedAfterDelta = await countPublished(trx, stamp.sourceId);
  return { kind: 'applied' };
}

/** A delta answers for its own deletions only. */
function deltaRefusal(
  published: number,
  tally: DeliveryTally,
  { acceptShrink, waitsIfNothingUsable }: PublishOptions,
): string | null {
  if (waitsIfNothingUsable === true && isNothingUsable(tally)) return NOTHING_USABLE;
  const { withdrawn } = tally;
  if (acceptShrink === true || !shrinksTooMuch(published, withdrawn, false)) return null;
  tally.shrink = { withdrawn, published };
  return shrinkMessage(published, withdrawn);
}

async function fullRefusal(
  trx: Kysely<CatalogueTables>,
  stamp: DeliveryStamp,
  tally: DeliveryTally,
  published: number,
  { acceptShrink, waitsIfNothingUsable }: PublishOptions,
): Promise<string | null> {
  const missing = await countMissing(trx, stamp.sourceId);
  const isEmpty = isNothingUsable(tally);
  if (waitsIfNothingUsable === true && isEmpty && published === 0) return NOTHING_USABLE;
  if (acceptShrink === true || !shrinksTooMuch(published, missing, isEmpty)) return null;
  tally.withdrawn = missing;
  tally.shrink = { withdrawn: missing, published };
  return shrinkMessage(published, missing);
}

const NOTHING_USABLE =
  'Die Lieferung wartet: Kein einziger Datensatz ist brauchbar. Bei jedem steht, was fehlt.';

function isNothingUsable({ records, rejectedCount }: DeliveryTally): boolean {
  return records === rejectedCount;
}

/** Writes one batch while the next is being read: two processes work, not one. */
async function writeAll(
  context: BatchContext,
  records: AsyncIterable<ParsedRecord>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of resolvedBatches(records, context.lookups.terms)) {
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
